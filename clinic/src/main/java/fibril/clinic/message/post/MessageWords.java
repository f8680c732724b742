package fibril.clinic.message.post;

import fibril.clinic.message.Destination;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.Reminder;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What messages say. A subject never tells more than that this practice writes. */
@Component
public class MessageWords {

    private final Words words;
    private final Settings settings;

    public MessageWords(Words words, Settings settings) {
        this.words = words;
        this.settings = settings;
    }

    public Words words() {
        return words;
    }

    public String subject(MessageKind kind) {
        return words.t("message.subject." + kind.name(), practice());
    }

    public String body(Reminder reminder) {
        String said = switch (reminder.matter()) {
            case Reminder.Matter.Visit visit ->
                words.t("message.text.APPOINTMENT", practice(), words.day(visit.start()), words.time(visit.start()));
            case Reminder.Matter.Question() -> words.t("message.text.CHECK_IN", practice());
            case Reminder.Matter.Look look ->
                words.t(
                        "message.text." + reminder.kind().name(),
                        practice(),
                        words.day(look.from()),
                        words.day(look.until()));
        };
        boolean healing = reminder.kind() == MessageKind.CHECK_IN;
        return paragraphs(said, call(), healing ? settings.get(Settings.PRACTICE_EMERGENCY, "") : "");
    }

    public String to(Destination to) {
        return words.t("message.to." + to.channel().name(), to.address());
    }

    /** With the place where the address is put in as it leaves. */
    public String linkBody(String address, String until) {
        return paragraphs(words.t("message.text.LINK", practice(), address, until), call());
    }

    /** @param page where the flag is, empty where nobody knows the practice’s address */
    public String alertBody(String page) {
        return paragraphs(
                words.t("message.text.ALERT"),
                page.isEmpty() ? words.t("message.text.ALERT.open") : words.t("message.text.ALERT.page", page));
    }

    /** @param signed the lines of the file, as {@code fibril verify} reads them */
    public String checkpointBody(String signed) {
        return paragraphs(words.t("message.text.CHECKPOINT", practice()), signed);
    }

    public String testBody() {
        return words.t("message.text.TEST", practice());
    }

    private String call() {
        String phone = settings.get(Settings.PRACTICE_PHONE, "");
        return phone.isBlank() ? "" : words.t("message.text.call", phone);
    }

    private String practice() {
        return settings.get(Settings.PRACTICE_NAME, "Fibril");
    }

    private static String paragraphs(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }
}
