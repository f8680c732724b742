package fibril.clinic.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A reminder that should be sent: for what, when, and until when it is of use. */
public record Reminder(
        String event, MessageKind kind, UUID client, UUID about, Matter matter, Instant sendAt, Instant uselessAt) {

    /** What the words of it need to know. */
    public sealed interface Matter {
        record Visit(Instant start) implements Matter {}

        record Question() implements Matter {}

        record Look(LocalDate from, LocalDate until) implements Matter {}
    }
}
