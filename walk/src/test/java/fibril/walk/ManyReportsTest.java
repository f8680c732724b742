package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.practice.Settings;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.recover.Recovery;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A client who tells more in a day than is read: she is asked to ring, and an emergency is taken all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyReportsTest {

    private Practice practice;
    private Visitor desk;
    private Instant morning;
    private List<Recovery> healing = List.of();

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        desk = Visitor.signedIn(practice, "practitioner", Practice.MADE_UP_PASSWORD);
        morning = practice.clock().instant();
        healing = practice.piece(Recoveries.class).underWay(morning).stream()
                .filter(recovery -> !recovery.due().isEmpty())
                .toList();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void theThirteenthReportOfADayIsAnsweredWithTheTelephoneNumberAndOneWithAnEmergencySignIsTaken() {
        Recovery recovery = healing.getFirst();
        later(Duration.ofDays(2));
        reachedAt("020 7946 0102");
        Visitor phone = visiting(recovery);
        int before = sentBy(recovery).size();
        for (int report = 0; report < 12; report++) {
            assertThat(phone.post("/my/check-ins", reported("It itches.")).statusCode())
                    .isEqualTo(303);
        }
        HttpResponse<String> refused = phone.post("/my/check-ins", reported("It still itches."));
        assertThat(refused.statusCode()).isEqualTo(429);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select(".problems").text()).contains("020 7946 0102");
        assertThat(page.select("[name=ownWords]").text()).isEqualTo("It still itches.");
        assertThat(sentBy(recovery)).hasSize(before + 12);
        Map<String, String> grave = new HashMap<>(reported("I cannot see well."));
        grave.put("signs", "sightChange");
        assertThat(phone.upload("/my/check-ins", grave, "photograph", jpeg()).statusCode())
                .isEqualTo(303);
        assertThat(sentBy(recovery)).hasSize(before + 13);
        assertThat(sentBy(recovery).getLast().photographs()).as("its picture").isEmpty();
        later(Duration.ofDays(3));
        assertThat(phone.post("/my/check-ins", reported("A day later.")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void theSeventhPhotographOfADayIsLeftOutAndWhatWasTypedIsNot() {
        Recovery recovery = healing.stream()
                .filter(one -> practice
                        .piece(Consents.class)
                        .current(client(one).id())
                        .stream()
                        .anyMatch(consent -> consent.kind() == ConsentKind.CLINICAL_PHOTOS
                                && consent.holdsOn(practice.clock().today().plusDays(8))))
                .skip(1)
                .findFirst()
                .orElseThrow();
        later(Duration.ofDays(6));
        Visitor phone = visiting(recovery);
        for (int one = 0; one < 6; one++) {
            assertThat(phone.upload("/my/check-ins", reported("Look."), "photograph", jpeg())
                            .statusCode())
                    .isEqualTo(303);
        }
        HttpResponse<String> refused = phone.upload("/my/check-ins", reported("And this."), "photograph", jpeg());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Jsoup.parse(refused.body()).select("[name=ownWords]").text()).isEqualTo("And this.");
        assertThat(phone.post("/my/check-ins", reported("And this.")).statusCode())
                .as("without the picture")
                .isEqualTo(303);
    }

    private static Map<String, String> reported(String words) {
        return Map.of("key", UUID.randomUUID().toString(), "due", "0", "ownWords", words);
    }

    private void later(Duration time) {
        practice.clock().turnTo(morning.plus(time));
    }

    private void reachedAt(String phone) {
        practice.set(Settings.PRACTICE_PHONE, phone);
    }

    private static byte[] jpeg() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(640, 800, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** Makes a link at the desk and gives its path. */
    private String linkFor(Recovery recovery) {
        return desk.newLink("/sessions/" + recovery.session().id() + "/links");
    }

    private Visitor visiting(Recovery recovery) {
        String link = linkFor(recovery);
        Visitor phone = Visitor.stranger(practice);
        phone.get(link);
        assertThat(phone.post(link, Map.of("born", client(recovery).born().toString()))
                        .statusCode())
                .isEqualTo(303);
        phone.get("/my");
        return phone;
    }

    private Client client(Recovery recovery) {
        return practice.piece(Clients.class).find(recovery.session().client()).orElseThrow();
    }

    private List<CheckIn> sentBy(Recovery recovery) {
        UUID session = recovery.session().id();
        return practice.piece(CheckIns.class).ofSession(session).stream()
                .filter(CheckIn::isFromHome)
                .toList();
    }
}
