package fibril.clinic.message;

import java.util.UUID;

/** A message as it leaves: every secret in its place. {@code stop} ends its kind, empty where nothing does. */
public record Letter(UUID message, Destination to, String subject, String text, String stop) {

    /** Prints nothing that opens anything. */
    @Override
    public String toString() {
        return "Letter " + message;
    }
}
