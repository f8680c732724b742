package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.recover.LinkToken;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** More come at once than the house can serve: some are asked to come again, the others are served, and nothing is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CrowdTest {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 3;
    private static final int CROWD = 24;
    private static final int UPLOADED = 2_000_000;

    private final Random chance = new Random(6);
    private Practice practice;
    private Visitor owner;
    private String client;

    @BeforeAll
    void open() {
        // whoever found room to wait does so until the end: nobody is turned away because time went by
        practice = Practice.with(Map.of(
                "fibril.requests-at-once",
                AT_ONCE,
                "fibril.requests-waiting",
                WAITING,
                "fibril.requests-patience",
                "1h",
                "fibril.body-deadline",
                "10s"));
        owner = Visitor.signedIn(practice, Role.OWNER);
        UUID key = UUID.randomUUID();
        owner.post("/clients", entered(key));
        client = "/clients/" + key;
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void someAreAskedToComeAgainAndTheOthersAreServed() throws Exception {
        List<HttpResponse<String>> answers = whileNobodyCanWrite(IntStream.range(0, CROWD)
                .<Supplier<HttpResponse<String>>>mapToObj(one -> () -> owner.get(client))
                .toList());
        List<HttpResponse<String>> shed = with(answers, 503);
        assertThat(with(answers, 200)).as("served").hasSize(AT_ONCE + WAITING);
        assertThat(shed).as("asked to come again").hasSize(CROWD - AT_ONCE - WAITING);
        assertThat(shed).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).contains("3");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(Jsoup.parse(answer.body()).select("a.button").attr("href"))
                    .isEqualTo(client);
        });
        IntStream.range(0, 5)
                .forEach(again -> assertThat(owner.get(client).statusCode()).isEqualTo(200));
    }

    @Test
    void aFormThatFoundNoPlaceIsSentAgainByOnePress() throws Exception {
        List<Supplier<HttpResponse<String>>> crowd = new ArrayList<>();
        for (int one = 0; one < CROWD; one++) crowd.add(() -> owner.post("/clients", entered(UUID.randomUUID())));
        List<HttpResponse<String>> shed = with(whileNobodyCanWrite(crowd), 503);
        assertThat(shed).isNotEmpty();
        Document page = Jsoup.parse(shed.getFirst().body());
        PaperForm again = PaperForm.on(page, "/clients").orElseThrow();
        assertThat(again.field("notes").map(PaperForm::valueOf)).contains("one\n<b>two</b> \"three\"");
        String id = again.field("key").map(PaperForm::valueOf).orElseThrow();
        assertThat(owner.get("/clients/" + id).statusCode())
                .as("nothing was kept of it")
                .isEqualTo(404);
        assertThat(owner.post("/clients", again.untouched()).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(owner.get("/clients/" + id).body()).text()).contains("<b>two</b> \"three\"");
    }

    /** Their forms would be waited for, each in one of few places. */
    @Test
    void strangersWhoBeginAnUploadTakeNoPlace() throws Exception {
        byte[] head = ("POST " + client + "/portrait HTTP/1.1\r\nHost: localhost\r\nContent-Length: 30000000\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        int port = URI.create(practice.address("/")).getPort();
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int one = 0; one < 12; one++) {
                Socket stranger = new Socket("localhost", port);
                strangers.add(stranger);
                stranger.setSoTimeout(20_000);
                stranger.getOutputStream().write(head);
                stranger.getOutputStream().flush();
            }
            for (Socket stranger : strangers) {
                assertThat(new String(stranger.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .as("answered before it has come")
                        .isEqualTo("HTTP/1.1 302");
            }
            aColleaguesPhotographIsRead();
        } finally {
            for (Socket stranger : strangers) stranger.close();
        }
    }

    /** One byte is no picture, and that is said of it. */
    private void aColleaguesPhotographIsRead() {
        Visitor colleague = Visitor.signedIn(practice, Role.OWNER);
        assertThat(colleague
                        .upload(client + "/portrait", Map.of("version", "1"), "portrait", new byte[] {1})
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whileAClientSendsPhotographsAByteAtATimeAPractitionersPhotographIsTaken() throws Exception {
        String cookie = phone().cookie();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int one = 0; one < 8; one++) slow.add(begun(cookie));
            aColleaguesPhotographIsRead();
        } finally {
            for (Socket each : slow) each.close();
        }
    }

    @Test
    void afterALinkWasEndedItsBrowsersUploadIsNotRead() throws Exception {
        Phone phone = phone();
        practice.inOneGo(() -> practice.piece(ClientLinks.class)
                .revoke(phone.link().id(), practice.clock().instant()));
        try (Socket after = begun(phone.cookie())) {
            assertThat(firstOf(after)).as("answered before it has come").isEqualTo("HTTP/1.1 302");
        }
    }

    @Test
    void aPhotographOfAClientThatIsTooLargeIsNotReadAndSheIsTold() throws Exception {
        try (Socket large = begun(phone().cookie(), 32 * 1024 * 1024)) {
            assertThat(firstOf(large)).isEqualTo("HTTP/1.1 413");
        }
    }

    /** Byte by byte and for ever: the server's own limit is between two bytes. */
    @Test
    void whatDoesNotArriveInItsTimeKeepsNoPlace() throws Exception {
        String cookie = phone().cookie();
        List<Socket> slow = List.of(begun(cookie), begun(cookie));
        try (Socket whole = begun(cookie)) {
            slow.forEach(each -> Thread.ofVirtual().start(() -> trickle(each)));
            whole.setSoTimeout(120_000);
            OutputStream out = whole.getOutputStream();
            out.write(new byte[UPLOADED]);
            out.flush();
            assertThat(firstOf(whole)).startsWith("HTTP/1.1 ");
        } finally {
            for (Socket each : slow) each.close();
        }
    }

    private static void trickle(Socket socket) {
        try {
            while (true) {
                socket.getOutputStream().write('x');
                socket.getOutputStream().flush();
                Thread.sleep(200);
            }
        } catch (IOException over) {
            // the other end has enough
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A photograph that has begun to come with a report. */
    private Socket begun(String cookie) throws IOException {
        return begun(cookie, UPLOADED);
    }

    private Socket begun(String cookie, int length) throws IOException {
        Socket socket = new Socket("localhost", practice.port());
        socket.setSoTimeout(20_000);
        String head = "POST /my/check-ins HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\nContent-Length: "
                + length + "\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String firstOf(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    /** A client’s browser that came in by a link of its own. */
    private record Phone(ClientLink link, String cookie) {}

    private Phone phone() {
        LinkToken token = LinkToken.random(chance);
        ClientLink link = ClientLink.fresh(
                UUID.randomUUID(),
                UUID.fromString(client.replaceAll(".*/", "")),
                new LinkScope.AfterCare(UUID.randomUUID()),
                token,
                Audit.NOBODY,
                practice.clock().instant(),
                practice.clock().instant().plus(Duration.ofDays(9)));
        practice.inOneGo(() -> practice.piece(ClientLinks.class).add(link));
        CookieManager cookies = new CookieManager();
        Visitor visitor = Visitor.with(practice::address, cookies);
        visitor.get("/link/" + token.text());
        assertThat(visitor.post("/link/" + token.text(), Map.of("born", "1990-02-03"))
                        .statusCode())
                .isEqualTo(303);
        return new Phone(
                link,
                cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    @Test
    void whatIsTypedAtADoorDoesNotStandInThePage() throws Exception {
        List<Supplier<HttpResponse<String>>> crowd = new ArrayList<>();
        for (int one = 0; one < CROWD; one++) {
            crowd.add(
                    () -> owner.post("/sign-in", Map.of("username", "nobody", "password", "a secret that was typed")));
        }
        assertThat(with(whileNobodyCanWrite(crowd), 503))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.body()).doesNotContain("a secret that was typed"));
    }

    private static Map<String, String> entered(UUID key) {
        return Map.of(
                "key", key.toString(),
                "given", "Crowded",
                "family", "Out " + key,
                "born", "1990-02-03",
                "sex", "FEMALE",
                "notes", "one\n<b>two</b> \"three\"");
    }

    private static List<HttpResponse<String>> with(List<HttpResponse<String>> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).toList();
    }

    /** The one writer is taken until as many were turned away as find neither a place nor room to wait. */
    private List<HttpResponse<String>> whileNobodyCanWrite(List<Supplier<HttpResponse<String>>> requests)
            throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch turnedAway = new CountDownLatch(requests.size() - AT_ONCE - WAITING);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = people.submit(() -> practice.inOneGo(() -> {
                taken.countDown();
                await(turnedAway);
            }));
            taken.await();
            List<Future<HttpResponse<String>>> crowd = requests.stream()
                    .map(request -> people.submit(() -> {
                        HttpResponse<String> answer = request.get();
                        if (answer.statusCode() == 503) turnedAway.countDown();
                        return answer;
                    }))
                    .toList();
            // what costs nothing is served all the same
            assertThat(owner.get("/health").statusCode()).isEqualTo(200);
            assertThat(owner.get("/static/fibril.css").statusCode()).isEqualTo(200);
            writer.get();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : crowd) answers.add(answer.get());
            return answers;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
