package fibril.clinic.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The number of a record as it is written in an address or a form, in one spelling only: the JDK also takes digits of
 * other scripts and leaves out zeros, and whoever watches for a number would not see it then.
 */
public final class RecordNumber {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private RecordNumber() {}

    public static boolean is(String text) {
        return WRITTEN.matcher(text).matches();
    }

    public static Optional<UUID> of(String text) {
        return is(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
