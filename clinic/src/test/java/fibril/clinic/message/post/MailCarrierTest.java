package fibril.clinic.message.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fibril.clinic.message.Channel;
import fibril.clinic.message.ContactWish.Way;
import fibril.clinic.message.DeliveryState;
import fibril.clinic.message.Destination;
import fibril.clinic.message.Handed;
import fibril.clinic.message.Letter;
import fibril.clinic.message.Message;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Settings;
import fibril.clinic.testkit.OpenPractice;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Over real SMTP, to a server in this process. */
class MailCarrierTest {

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
    void aReminderArrivesInBothShapesWithWhatStopsIt() throws Exception {
        Client ada = post.client("ada@example.org", "");
        post.wish(ada, Way.EMAIL);
        post.book(ada, OpenPractice.NINE.plus(Duration.ofHours(30)));
        practice.room(ReminderRound.class).write();
        post.later(Duration.ofHours(6));
        post.postman(List.of(carrier(server.getSmtp().getPort()))).round();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("ada@example.org");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Example Practice <practice@example.org>");
        assertThat(mail.getSubject()).isEqualTo("Your appointment at Example Practice");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String stop = mail.getHeader("List-Unsubscribe")[0];
        assertThat(stop).matches("<https://clinic\\.example/stop/[A-Za-z0-9_-]{22}>");

        MimeMultipart both = (MimeMultipart) mail.getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        String plain = (String) both.getBodyPart(0).getContent();
        String html = (String) both.getBodyPart(1).getContent();
        assertThat(both.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(both.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(plain).contains("16 Jun 2026 at 15:00", "01632 960001", stop.substring(1, stop.length() - 1));
        assertThat(html).contains("16 Jun 2026 at 15:00", "<a href=\"" + stop.substring(1, stop.length() - 1) + "\">");

        Message kept = post.outbox.ofClient(ada.id()).getFirst();
        assertThat(kept.delivery().state()).isEqualTo(DeliveryState.SENT);
        assertThat(plain.replace("\r\n", "\n")).startsWith(kept.body());
        assertThat(mail.getMessageID()).isEqualTo("<" + kept.id() + "@fibril>");
    }

    /** The server has the mail; the practice’s process ends before it can note that. */
    @Test
    void aMailTakenByTheServerIsNotSentAgainAfterTheProcessEnded() {
        Message test = post.test();
        MailCarrier real = carrier(server.getSmtp().getPort());
        practice.write(() -> post.outbox.claim(test.id(), practice.now()));
        assertThat(real.hand(letter(test.id(), "somebody@example.org"))).isEqualTo(new Handed.Taken());
        post.later(Postman.GONE.plusMillis(1));
        Postman another = post.postman(List.of(real));
        another.takeUpAbandoned();
        another.round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(post.delivery(test).state()).isEqualTo(DeliveryState.PERHAPS_SENT);
    }

    @Test
    void whatAServerThatIsNotThereDidNotTakeIsTriedAgain() throws IOException {
        int nobody = freePort();
        assertThat(carrier(nobody).hand(letter(UUID.randomUUID(), "a@example.org")))
                .isInstanceOf(Handed.NotNow.class);
    }

    @Test
    void aServerThatFallsSilentMayHaveTheMail() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> saysHelloAndNoMore(silent));
            assertThat(carrier(silent.getLocalPort()).hand(letter(UUID.randomUUID(), "a@example.org")))
                    .isInstanceOf(Handed.Unknown.class);
        }
    }

    @Test
    void anAddressTheServerRefusesIsRefusedForGood() throws Exception {
        try (ServerSocket strict = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refusesEverybody(strict));
            assertThat(carrier(strict.getLocalPort()).hand(letter(UUID.randomUUID(), "a@example.org")))
                    .isInstanceOf(Handed.Never.class);
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(new MailCarrier(noSender(), "a@example.org", settings(), practice.words()).missing())
                .contains("message.missing.smtp");
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        assertThat(new MailCarrier(one(sender), "", settings(), practice.words()).missing())
                .contains("message.missing.from");
        assertThat(carrier(1).missing()).isEmpty();
    }

    @Test
    void outOfAMadeUpPracticeNothingGoes() {
        Carriers madeUp = new Carriers(List.of(carrier(server.getSmtp().getPort())), settings(), true);
        assertThat(madeUp.open(Channel.EMAIL)).isEmpty();
        assertThat(madeUp.able().channels()).isEmpty();
    }

    @Test
    void marksThatHtmlKnowsAreWrittenAsText() {
        Letter letter = new Letter(
                UUID.randomUUID(), new Destination(Channel.EMAIL, "a@example.org"), "S", "5 < 6 & <b>7</b>", "");
        assertThat(HtmlLetter.of(letter, "en")).contains("5 &lt; 6 &amp; &lt;b&gt;7&lt;/b&gt;");
    }

    private MailCarrier carrier(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "400");
        return new MailCarrier(one(sender), "practice@example.org", settings(), practice.words());
    }

    private static ObjectProvider<JavaMailSender> one(JavaMailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return beans.getBeanProvider(JavaMailSender.class);
    }

    private static ObjectProvider<JavaMailSender> noSender() {
        return new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    }

    private Settings settings() {
        return practice.room(Settings.class);
    }

    private static Letter letter(UUID id, String to) {
        return new Letter(id, new Destination(Channel.EMAIL, to), "Subject", "Text", "");
    }

    private static int freePort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            return taken.getLocalPort();
        }
    }

    private static void saysHelloAndNoMore(ServerSocket server) {
        try (Socket guest = server.accept()) {
            guest.getOutputStream().write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
            guest.getInputStream().readAllBytes();
        } catch (IOException ended) {
            // the carrier has gone
        }
    }

    private static void refusesEverybody(ServerSocket server) {
        try (Socket guest = server.accept()) {
            var out = guest.getOutputStream();
            out.write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String answer = line.startsWith("RCPT") ? "550 5.1.1 no such mailbox" : "250 fine";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException ended) {
            // the carrier has gone
        }
    }
}
