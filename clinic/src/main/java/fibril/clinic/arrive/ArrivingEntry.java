package fibril.clinic.arrive;

import fibril.clinic.booking.VisitType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One visit, note or photograph of somebody who is here.
 *
 * @param byNameAlone that nothing but her name tells whose it is
 * @param file of a photograph; empty otherwise
 * @param mark what makes two entries the same one
 */
public record ArrivingEntry(
        long line,
        UUID client,
        String who,
        boolean byNameAlone,
        Said said,
        String file,
        @Nullable Ahead aheadOrNull,
        String mark)
        implements Coming {

    /** What the other product says, in its own words. */
    public record Said(
            ArrivedEntry.What what,
            @Nullable LocalDate dayOrNull,
            @Nullable LocalTime timeOrNull,
            String by,
            String title,
            String words) {

        public Optional<LocalDate> day() {
            return Optional.ofNullable(dayOrNull);
        }

        public Optional<LocalTime> time() {
            return Optional.ofNullable(timeOrNull);
        }
    }

    /** A visit that is still to come, and is booked here. */
    public record Ahead(Instant start, VisitType type, UUID practitioner, String note) {}

    public Optional<Ahead> ahead() {
        return Optional.ofNullable(aheadOrNull);
    }
}
