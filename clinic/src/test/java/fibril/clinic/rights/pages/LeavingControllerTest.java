package fibril.clinic.rights.pages;

import static fibril.clinic.testkit.OpenPractice.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Role;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The whole practice on its way out, looked at by whoever waits for it. */
class LeavingControllerTest {

    private static final String PASSWORD = "the owner's own";
    private static final SignedIn OTHER_OWNER = new SignedIn(new UUID(0, 9), "Other Owner", Role.OWNER);

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final LeavingController controller = practice.room(LeavingController.class);

    @BeforeEach
    void setPassword() {
        String hash = practice.room(PasswordEncoder.class).encode(PASSWORD);
        practice.write(() -> practice.room(Credentials.class).setPassword(OWNER.id(), hash));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void thePageSaysBeforeWhatThereIsToTakeAlong() {
        Document page = practice.page(controller.show(OWNER));
        assertThat(page.text()).contains("There are 3 clients and 1,204 photographs to take along.");
        assertThat(page.select("progress")).isEmpty();
    }

    @Test
    void whileItGoesOutBothThePageAndItsPieceTellHowFarItIs() throws IOException {
        List<String> told = new ArrayList<>();
        List<String> bars = new ArrayList<>();
        taken().writeTo(watched(written -> {
            Document piece = practice.page(controller.progress(OWNER));
            assertThat(practice.page(controller.show(OWNER)).text()).contains(piece.text());
            assertThat(piece.select("[hx-trigger]").attr("hx-trigger")).isEqualTo("every 1s");
            told.add(piece.select(".status").text());
            bars.add(bar(piece));
        }));
        assertThat(told).containsExactly("Records: 500 of 2,000 rows", "Photographs and papers: 31 of 124 MB");
        assertThat(bars).containsExactly("500 of 2000", "31000000 of 124000000");
    }

    @Test
    void afterwardsItSaysThatItIsOverAndAsksNoMore() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        taken().writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("the whole practice");
        Document piece = practice.page(controller.progress(OWNER));
        assertThat(piece.text()).contains("The last download was written to its end on 15 Jun 2026, 09:00.");
        assertThat(piece.select("progress")).isEmpty();
        assertThat(piece.select("[hx-trigger]").attr("hx-trigger")).startsWith("click from:#leaving");
    }

    @Test
    void oneThatBreaksOffIsToldAsThat() {
        assertThatIOException()
                .isThrownBy(() -> taken().writeTo(watched(written -> {
                    throw new IOException("gone");
                })))
                .withMessage("gone");
        assertThat(practice.page(controller.progress(OWNER)).text())
                .contains("The last download broke off on 15 Jun 2026, 09:00. Begin it again.");
    }

    @Test
    void nobodyIsToldOfAnothersDownload() throws IOException {
        taken().writeTo(watched(written -> assertThat(
                        practice.page(controller.progress(OTHER_OWNER)).select(".status"))
                .isEmpty()));
        assertThat(practice.page(controller.progress(OTHER_OWNER)).select(".status"))
                .isEmpty();
    }

    @Test
    void nothingIsBegunByAWrongPassword() {
        Reply refused = controller.file(practice.form("current", "guessed"), OWNER);
        assertThat(((Reply.View) refused).status()).isEqualTo(422);
        assertThat(practice.page(refused).text()).contains("There are 3 clients");
        assertThat(practice.page(controller.progress(OWNER)).select(".status")).isEmpty();
    }

    private Reply.Body taken() {
        Reply reply = controller.file(practice.form("current", PASSWORD), OWNER);
        assertThat(reply).isInstanceOf(Reply.Streamed.class);
        return ((Reply.Streamed) reply).body();
    }

    private static String bar(Document piece) {
        Element bar = piece.selectFirst("progress");
        return bar == null ? "" : bar.attr("value") + " of " + bar.attr("max");
    }

    /** Looks in whenever something was written. */
    private interface Look {
        void at(String written) throws IOException;
    }

    private static OutputStream watched(Look look) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                throw new IllegalStateException("written in pieces");
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                look.at(new String(bytes, from, length, StandardCharsets.UTF_8));
            }
        };
    }
}
