package fibril.clinic.message;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one address, kept before it is sent. {@code event} names what it is sent for; of one event there is one
 * message. {@code about} is the record it comes from. Where a secret address belongs, the body has {@link #ADDRESS}.
 */
public record Message(
        UUID id,
        String event,
        MessageKind kind,
        @Nullable UUID clientOrNull,
        UUID about,
        Destination to,
        String subject,
        String body,
        Instant dueAt,
        Instant uselessAt,
        UUID madeBy,
        Instant madeAt,
        Delivery delivery) {

    /** Stands for what opens a client's page: it is put in as the message leaves, and kept nowhere. */
    public static final String ADDRESS = "[address]";

    public static final int LONGEST_BODY = 4000;

    public Message {
        if (event.isBlank()) throw new IllegalArgumentException("a message is sent for something");
        if (!uselessAt.isAfter(dueAt)) throw new IllegalArgumentException("a message is of use for a while");
        if (body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException("a message has at most " + LONGEST_BODY + " characters");
        }
    }

    public Optional<UUID> client() {
        return Optional.ofNullable(clientOrNull);
    }

    public boolean isLateAt(Instant now) {
        return !now.isBefore(uselessAt);
    }
}
