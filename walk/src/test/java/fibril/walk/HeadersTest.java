package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;

/** What every answer carries, whoever asked for what; and under which names there is an answer at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(self), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final List<String> POLICY = List.of(
            "default-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private Practice practice;

    @BeforeAll
    void open() {
        practice = Practice.with(Map.of("fibril.hosts", "practice.example.com"));
        Visitor.hire(practice, Role.OWNER, "somebody", "Somebody Example");
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void areOnEveryAnswerOfEveryRoute() {
        Visitor owner = Visitor.signedIn(practice, Role.OWNER);
        Visitor stranger = Visitor.stranger(practice);
        for (Route route : Route.all(practice)) {
            HttpResponse<String> answer = route.method() == RequestMethod.GET
                    ? owner.get(route.toNowhere())
                    : owner.post(route.toNowhere(), Map.of());
            isGuarded(route.method() + " " + route.pattern(), answer);
            isKeptByNobody(route.pattern(), answer.headers());
            isGuarded("a stranger's " + route.pattern(), stranger.get(route.toNowhere()));
        }
        isGuarded("a style sheet", stranger.get("/static/fibril.css"));
        isGuarded("nothing", owner.get("/nothing/here"));
        isGuarded("a forged form", stranger.post("/clients", Map.of()));
    }

    private static void isGuarded(String what, HttpResponse<String> answer) {
        ALWAYS.forEach((name, value) -> assertThat(answer.headers().firstValue(name))
                .as("%s of %s", name, what)
                .contains(value));
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(POLICY).as("policy of %s: %s", what, policy).allMatch(policy::contains);
        assertThat(what.endsWith("/photographs/guide") ? policy.replace(" 'wasm-unsafe-eval'", "") : policy)
                .as("policy of %s", what)
                .doesNotContain("unsafe");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src]), style, [style]"))
                .as("inline in %s", what)
                .isEmpty();
        assertThat(page.getAllElements())
                .as("handlers in %s", what)
                .noneMatch(part -> part.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(answer.body()).as("%s tells of its insides", what).doesNotContain("\tat ", "Exception");
    }

    private static void isKeptByNobody(String what, HttpHeaders headers) {
        assertThat(headers.firstValue("Cache-Control").orElse(""))
                .as("Cache-Control of %s", what)
                .contains("no-store");
    }

    @Test
    void keepCookiesFromScriptsAndOtherSites() {
        assertThat(Visitor.stranger(practice).get("/sign-in").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.matches("(?i).*samesite=lax.*"));
    }

    /** The container would write what was typed into its log, which is searched when the practice closes. */
    @Test
    void refuseHalfALetterAndNobodyReadsWhatItStoodIn() {
        LogEar.keepsSecret("somebody-with-an-umlaut");
        HttpResponse<String> answer = Visitor.stranger(practice).get("/sign-in?from=somebody-with-an-umlaut%ED%A0%80");
        assertThat(answer.statusCode()).isEqualTo(400);
        isGuarded("half a letter", answer);
    }

    @Test
    void areGivenUnderThePracticesOwnNamesOnly() {
        assertThat(statusUnder("localhost")).isEqualTo(200);
        assertThat(statusUnder("127.0.0.1")).isEqualTo(200);
        assertThat(statusUnder("[::1]")).isEqualTo(200);
        assertThat(statusUnder("practice.example.com")).isEqualTo(200);
        assertThat(statusUnder("PRACTICE.example.com")).isEqualTo(200);
        assertThat(statusUnder("elsewhere.example")).isEqualTo(421);
        assertThat(statusUnder("practice.example.com.elsewhere.example")).isEqualTo(421);
        assertThat(statusUnder("127.0.0.1.elsewhere.example")).isEqualTo(421);
        assertThat(statusUnder("no name at all")).isEqualTo(400);
    }

    /** By hand: a well-behaved client does not let its caller choose the host. */
    private int statusUnder(String host) {
        try (Socket line = new Socket("localhost", practice.port())) {
            OutputStream out = line.getOutputStream();
            out.write(("GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
