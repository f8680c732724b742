package fibril.clinic.message.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fibril.clinic.message.Channel;
import fibril.clinic.message.Destination;
import fibril.clinic.message.Handed;
import fibril.clinic.message.Letter;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over real HTTP, to a gateway in this process. */
class SmsCarrierTest {

    private static final String KEY = "Bearer very-secret-key";
    private static final String TEXT = "Hello \"you\"\nat 5 & 6 – ü";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer gateway;

    SmsCarrierTest() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        for (int status : new int[] {200, 202, 301, 307, 400, 401, 404, 429, 500, 503}) answers(status);
        gateway.createContext("/never", exchange -> {
            try {
                over.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        gateway.createContext("/elsewhere", exchange -> asked.add("elsewhere"));
        gateway.setExecutor(task -> Thread.ofVirtual().start(task));
        gateway.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        gateway.stop(0);
    }

    private void answers(int status) {
        gateway.createContext("/" + status, exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    @Test
    void handsOverTextAndNumberAsJsonWithTheKey() {
        assertThat(hand("/200")).isEqualTo(new Handed.Taken());
        JsonNode body = JsonMapper.shared().readTree(asked.getFirst());
        assertThat(body.get("to").asString()).isEqualTo("+447700900123");
        assertThat(body.get("text").asString()).isEqualTo(TEXT);
        assertThat(keys).containsExactly(KEY);
    }

    @Test
    void writesAFormAsFormsAreWritten() {
        SmsGateway form = new SmsGateway(
                at("/202"), "post", "Authorization", KEY, "application/x-www-form-urlencoded", "n={to}&m={text}", "5s");
        assertThat(carrier(form).hand(letter())).isEqualTo(new Handed.Taken());
        assertThat(asked).containsExactly("n=%2B447700900123&m=Hello+%22you%22%0Aat+5+%26+6+%E2%80%93+%C3%BC");
    }

    @Test
    void triesAgainWhereTheGatewayCannotNow() {
        for (String path : List.of("/500", "/503", "/429", "/401")) {
            assertThat(hand(path)).as(path).isInstanceOf(Handed.NotNow.class);
        }
    }

    @Test
    void doesNotTryAgainWhatIsRefused() {
        assertThat(hand("/400")).isInstanceOf(Handed.Never.class);
        assertThat(hand("/404")).isInstanceOf(Handed.Never.class);
    }

    @Test
    void takesTheKeyNowhereElse() {
        assertThat(hand("/301")).isInstanceOf(Handed.Never.class);
        assertThat(hand("/307")).isInstanceOf(Handed.Never.class);
        assertThat(asked).doesNotContain("elsewhere");
    }

    @Test
    void whatWasNotAnsweredInTimeMayHaveArrived() {
        SmsGateway slow = new SmsGateway(at("/never"), "POST", "Authorization", KEY, "application/json", "", "0.3s");
        assertThat(carrier(slow).hand(letter())).isInstanceOf(Handed.Unknown.class);
    }

    @Test
    void whatReachedNobodyIsTriedAgain() throws IOException {
        int nobody;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = taken.getLocalPort();
        }
        SmsGateway gone = new SmsGateway(
                "http://127.0.0.1:" + nobody, "POST", "Authorization", KEY, "application/json", "", "5s");
        assertThat(carrier(gone).hand(letter())).isInstanceOf(Handed.NotNow.class);
    }

    @Test
    void noReasonHoldsTheKeyTheNumberOrTheText() {
        for (String path : List.of("/500", "/400", "/301")) {
            assertThat(hand(path).toString()).doesNotContain("secret", "447700", "Hello");
        }
        assertThat(letter().toString()).doesNotContain("447700", "Hello");
    }

    @Test
    void aKeyDoesNotCrossTheWorldInTheClear() {
        assertThat(gatewayAt("http://sms.example.org/send").missing()).contains("message.missing.sms.clear");
        assertThat(gatewayAt("https://sms.example.org/send").missing()).isEmpty();
        assertThat(gatewayAt("").missing()).contains("message.missing.sms");
    }

    private Handed hand(String path) {
        return carrier(gatewayAt(at(path))).hand(letter());
    }

    private static SmsGateway gatewayAt(String url) {
        return new SmsGateway(url, "POST", "Authorization", KEY, "application/json", "", "5s");
    }

    private String at(String path) {
        return "http://127.0.0.1:" + gateway.getAddress().getPort() + path;
    }

    private static SmsCarrier carrier(SmsGateway gateway) {
        return new SmsCarrier(gateway, new Words(new Messages(Locale.UK), ZoneOffset.UTC));
    }

    private static Letter letter() {
        return new Letter(UUID.randomUUID(), new Destination(Channel.SMS, "+447700900123"), "Subject", TEXT, "");
    }
}
