package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a proxy says of those it stands in front of, and what anybody else says as if they were one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxiesTest {

    private static final String TRUSTED = "127.0.0.2";
    private static final String SOMEBODY = "127.0.0.3";

    /** An address waits from the tenth wrong password on. */
    private static final int TRIES = 11;

    private Practice practice;

    @BeforeAll
    void open() {
        practice = Practice.with(Map.of(
                "server.tomcat.remoteip.internal-proxies", "127\\.0\\.0\\.2", "fibril.hosts", "practice.example.com"));
        Visitor.hire(practice, Role.OWNER, "somebody", "Somebody Example");
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @BeforeEach
    void turnTheDay() {
        practice.clock().turnTo(practice.clock().today().plusDays(2));
    }

    @Test
    void letNobodyEscapeTheLockOfTheirAddressByAnInventedOne() {
        assertThat(guesses(SOMEBODY, number -> "203.0.113." + number)).anyMatch(ProxiesTest::waits);
    }

    @Test
    void tellWhoGuessesWhereTheyAreTrusted() {
        assertThat(guesses(TRUSTED, number -> "203.0.113." + number)).noneMatch(ProxiesTest::waits);
        assertThat(guesses(TRUSTED, number -> "203.0.113.99")).anyMatch(ProxiesTest::waits);
        assertThat(practice.piece(Audit.class).latest(1))
                .singleElement()
                .extracting(Audit.Event::from)
                .as("the address in the audit")
                .isEqualTo("203.0.113.99");
    }

    /** What the guesser has written stands before what the proxy adds. */
    @Test
    void areBelievedOnlyWhatTheyAddThemselves() {
        assertThat(guesses(TRUSTED, number -> "198.51.100." + number + ", 203.0.113.7"))
                .anyMatch(ProxiesTest::waits);
    }

    @Test
    void sayThatTheWayIsEncryptedOnlyWhereTheyAreTrusted() {
        HttpResponse<String> trusted =
                from(TRUSTED).saying("X-Forwarded-Proto", "https").get("/sign-in");
        assertThat(trusted.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(trusted.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure"));
        HttpResponse<String> plain = from(TRUSTED).get("/sign-in");
        HttpResponse<String> invented =
                from(SOMEBODY).saying("X-Forwarded-Proto", "https").get("/sign-in");
        for (HttpResponse<String> open : List.of(plain, invented)) {
            assertThat(open.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(open.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .noneMatch(cookie -> cookie.contains("Secure"));
        }
    }

    /** Neither opens a name that is not the practice's, nor leads anybody to one. */
    @Test
    void openNoForeignName() {
        assertThat(forwardedHost(TRUSTED, "practice.example.com")).isEqualTo(200);
        assertThat(forwardedHost(TRUSTED, "elsewhere.example")).isEqualTo(421);
        HttpResponse<String> invented =
                from(SOMEBODY).saying("X-Forwarded-Host", "elsewhere.example").get("/clients");
        assertThat(invented.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).doesNotContain("elsewhere"));
    }

    private int forwardedHost(String peer, String host) {
        return from(peer).saying("X-Forwarded-Host", host).get("/sign-in").statusCode();
    }

    /** Under a new name each time, so that no name is locked. */
    private List<String> guesses(String peer, IntFunction<String> address) {
        Visitor guesser = from(peer);
        List<String> led = new ArrayList<>();
        for (int number = 1; number <= TRIES; number++) {
            guesser.saying("X-Forwarded-For", address.apply(number));
            guesser.get("/sign-in");
            HttpResponse<String> answer =
                    guesser.post("/sign-in", Map.of("username", "nobody-" + number, "password", "wrong"));
            led.add(Visitor.ledTo(answer));
        }
        return led;
    }

    private static boolean waits(String location) {
        return location.contains("wait=");
    }

    private Visitor from(String peer) {
        return Visitor.from(peer, path -> "http://127.0.0.1:" + practice.port() + path);
    }
}
