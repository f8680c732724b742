package fibril.clinic.message.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fibril.clinic.message.pages.CheckpointPostController;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.SignedCheckpoint;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Over real SMTP, to a server in this process. */
class CheckpointRoundTest {

    private static final SignedIn OWNER = new SignedIn(new UUID(0, 2), "Ola Owner", Role.OWNER);

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final PostRoom post = new PostRoom(practice);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
        practice.close();
    }

    @Test
    void whatArrivesHoldsAgainstTheAuditAndNamesNobody() throws Exception {
        post.client("ada@example.org", "");
        set("books@example.org", "DAY");
        long events = practice.room(Audit.class).latest(1).getFirst().sequence();
        round();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("books@example.org");
        assertThat(mail.getSubject()).isEqualTo("Checkpoint of Example Practice");
        String plain =
                (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        assertThat(plain).doesNotContain("Ada", "Quill", "Ola");
        SignedCheckpoint signed = SignedCheckpoint.read(plain.substring(plain.indexOf("fibril audit checkpoint 1")))
                .orElseThrow();
        assertThat(signed.holds()).isTrue();
        assertThat(practice.room(Audit.class).checkpoint(events)).contains(signed.checkpoint());
    }

    @Test
    void goesOnceADayHoweverOftenItIsLookedFor() throws Exception {
        set("books@example.org", "DAY");
        round();
        round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        post.later(Duration.ofDays(1));
        round();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void goesOnceAWeekWhereThatIsSet() throws Exception {
        set("books@example.org", "WEEK");
        for (int day = 0; day < 14; day++) {
            round();
            post.later(Duration.ofDays(1));
        }
        assertThat(server.getReceivedMessages().length).isBetween(2, 3);
    }

    @Test
    void goesNowhereBeforeAnAddressIsSetAndAfterItIsTakenAway() throws Exception {
        assertThat(practice.room(CheckpointRound.class).write()).isFalse();
        set("books@example.org", "DAY");
        set("", "DAY");
        round();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithWhatWasTyped() {
        for (String bad : List.of("books", "07700 900123")) {
            Reply.View answer = (Reply.View) page().update(form(bad, "DAY"), OWNER);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(practice.page(answer).select("#to-error").text()).contains(bad, "name@example.org");
        }
        assertThat(practice.room(Settings.class).find("audit.checkpointTo")).isEmpty();
    }

    private void set(String to, String every) {
        practice.write(() -> page().update(form(to, every), OWNER));
    }

    private CheckpointPostController page() {
        return practice.room(CheckpointPostController.class);
    }

    private Form form(String to, String every) {
        return practice.form("to", to, "every", every);
    }

    private void round() {
        practice.room(CheckpointRound.class).write();
        post.postman(List.of(carrier())).round();
    }

    private MailCarrier carrier() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new MailCarrier(
                beans.getBeanProvider(JavaMailSender.class),
                "practice@example.org",
                practice.room(Settings.class),
                practice.words());
    }
}
