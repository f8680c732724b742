package fibril.clinic.arrive;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rows of one file are about. */
public enum Kind {
    CLIENTS,
    VISITS,
    NOTES,
    PHOTOGRAPHS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> named(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
