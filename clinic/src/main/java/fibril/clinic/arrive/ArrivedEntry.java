package fibril.clinic.arrive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another product said of a client: nobody’s finding here, an answer to no question and no consent. It is never
 * changed.
 *
 * @param dayOrNull when it says it was
 * @param by who wrote or did it there, as it was written there
 */
public record ArrivedEntry(
        UUID id,
        UUID arrival,
        UUID client,
        long line,
        What what,
        @Nullable LocalDate dayOrNull,
        @Nullable LocalTime timeOrNull,
        String by,
        String title,
        String words,
        @Nullable UUID appointmentOrNull,
        Picture picture,
        String mark) {

    public enum What {
        VISIT,
        NOTE,
        PHOTOGRAPH
    }

    /** Names in the vault, empty where there is none, and the size of what is shown. */
    public record Picture(String original, String shown, int widthPx, int heightPx) {
        static final Picture NONE = new Picture("", "", 0, 0);
    }

    /** From where and when it came, for whoever reads it. */
    public record From(String product, Instant at, UUID author) {}

    /** The two together. */
    public record Told(ArrivedEntry entry, From from) {}

    static ArrivedEntry of(UUID id, UUID arrival, ArrivingEntry entry, @Nullable UUID appointment, Picture picture) {
        return new ArrivedEntry(
                id,
                arrival,
                entry.client(),
                entry.line(),
                entry.said().what(),
                entry.said().dayOrNull(),
                entry.said().timeOrNull(),
                entry.said().by(),
                entry.said().title(),
                entry.said().words(),
                appointment,
                picture,
                entry.mark());
    }

    public Optional<LocalDate> day() {
        return Optional.ofNullable(dayOrNull);
    }

    public Optional<LocalTime> time() {
        return Optional.ofNullable(timeOrNull);
    }

    public Optional<UUID> appointment() {
        return Optional.ofNullable(appointmentOrNull);
    }

    public boolean isPicture() {
        return !picture.shown().isEmpty();
    }
}
