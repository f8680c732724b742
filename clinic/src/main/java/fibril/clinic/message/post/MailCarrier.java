package fibril.clinic.message.post;

import fibril.clinic.message.Carrier;
import fibril.clinic.message.Channel;
import fibril.clinic.message.Handed;
import fibril.clinic.message.Letter;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Words;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** E-mail over the SMTP server that the configuration names ({@code spring.mail.host}, {@code fibril.mail.from}). */
@Component
public class MailCarrier implements Carrier {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int NEVER_FROM = 500;

    private final ObjectProvider<JavaMailSender> senders;
    private final String from;
    private final Settings settings;
    private final Words words;

    public MailCarrier(
            ObjectProvider<JavaMailSender> senders,
            @Value("${fibril.mail.from:}") String from,
            Settings settings,
            Words words) {
        this.senders = senders;
        this.from = from;
        this.settings = settings;
        this.words = words;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Optional<String> missing() {
        if (senders.getIfAvailable() == null) return Optional.of("message.missing.smtp");
        return from.isBlank() ? Optional.of("message.missing.from") : Optional.empty();
    }

    @Override
    public Handed hand(Letter letter) {
        JavaMailSender sender = senders.getObject();
        try {
            sender.send(mail(sender.createMimeMessage(), letter));
            return new Handed.Taken();
        } catch (MailException failed) {
            return said(failed);
        } catch (MessagingException | UnsupportedEncodingException cannotBeWritten) {
            return new Handed.Never(words.t("message.fault.mail.address"));
        }
    }

    /** The name of a mail is the message's own: one that is sent twice can be known as one. */
    private MimeMessage mail(MimeMessage mail, Letter letter) throws MessagingException, UnsupportedEncodingException {
        mail.setFrom(new InternetAddress(from, settings.get(Settings.PRACTICE_NAME, ""), UTF_8));
        mail.setRecipient(RecipientType.TO, new InternetAddress(letter.to().address(), true));
        mail.setSubject(letter.subject(), UTF_8);
        mail.setHeader("Message-ID", "<" + letter.message() + "@fibril>");
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (!letter.stop().isEmpty()) {
            mail.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.text(), "plain"));
        both.addBodyPart(part(HtmlLetter.of(letter, words.t("web.language")), "html"));
        mail.setContent(both);
        return mail;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, type);
        return part;
    }

    /** Only before the server had the text is it certain that it does not have the mail. */
    private Handed said(MailException failed) {
        if (failed instanceof MailAuthenticationException) {
            return new Handed.NotNow(words.t("message.fault.mail.signIn"));
        }
        if (causes(failed).anyMatch(MailCarrier::isForGood)) {
            return new Handed.Never(words.t("message.fault.mail.refused"));
        }
        if (causes(failed).anyMatch(MailConnectException.class::isInstance)) {
            return new Handed.NotNow(words.t("message.fault.mail.unreachable"));
        }
        if (causes(failed).anyMatch(SendFailedException.class::isInstance)) {
            return new Handed.NotNow(words.t("message.fault.mail.notNow"));
        }
        boolean cutOff = causes(failed).anyMatch(SocketTimeoutException.class::isInstance);
        return new Handed.Unknown(words.t(cutOff ? "message.fault.mail.timeout" : "message.fault.mail.cutOff"));
    }

    private static boolean isForGood(Throwable cause) {
        return cause instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= NEVER_FROM;
    }

    private static Stream<Throwable> causes(MailException failed) {
        Stream<Throwable> ofEach = failed instanceof MailSendException send
                ? Arrays.stream(send.getMessageExceptions()).flatMap(MailCarrier::chain)
                : Stream.of();
        return Stream.concat(chain(failed), ofEach);
    }

    /** Jakarta Mail hangs further exceptions beside the cause. */
    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(Optional.of(first), Optional::isPresent, at -> at.flatMap(MailCarrier::next))
                .flatMap(Optional::stream);
    }

    private static Optional<Throwable> next(Throwable at) {
        Throwable next = at instanceof MessagingException told ? told.getNextException() : at.getCause();
        return Optional.ofNullable(next);
    }
}
