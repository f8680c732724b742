package fibril.clinic.recover;

import fibril.atlas.Urgency;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A red flag of the atlas, raised for one session: where it was seen, and how it was closed. There is one open flag per
 * sign; a closed one stays closed, and the sign seen again is a new flag.
 */
public record Flag(
        UUID id,
        UUID client,
        UUID session,
        String rule,
        Urgency urgency,
        List<Sighting> sightings,
        @Nullable Closing closingOrNull,
        String atlasVersion,
        Provenance provenance) {

    public Flag {
        sightings = List.copyOf(sightings);
        if (sightings.isEmpty()) throw new IllegalArgumentException("a flag was seen at least once");
    }

    /**
     * One check-in in which the sign was there, the alternatives of the rule that held, and whether it was worse than
     * before. What was kept before that was asked is not worse.
     */
    public record Sighting(UUID checkIn, Instant at, long hoursAfter, List<String> whys, boolean worse) {
        public Sighting {
            whys = List.copyOf(whys);
        }
    }

    public boolean isOpen() {
        return closingOrNull == null;
    }

    public Optional<Closing> closing() {
        return Optional.ofNullable(closingOrNull);
    }

    /** An authority still waits to be told. */
    public boolean owesReport() {
        return closing().filter(Closing::owesReport).isPresent();
    }

    public Sighting first() {
        return sightings.getFirst();
    }

    public Sighting last() {
        return sightings.getLast();
    }

    /** How often it has been seen to get worse. */
    public int timesWorse() {
        return (int) sightings.stream().filter(Sighting::worse).count();
    }

    public Instant raisedAt() {
        return first().at();
    }

    /** The next version, with which nothing stands open any more. */
    public Flag closed(Closing closing, UUID author, Instant now) {
        if (!isOpen()) throw new IllegalStateException("flag " + id + " is closed; a new one is raised instead");
        return with(closing, provenance.next(author, now, "closed"));
    }

    /** The next version: more was learned of it since. It stays closed. */
    public Flag corrected(Closing closing, UUID author, Instant now, String why) {
        if (isOpen()) throw new IllegalStateException("flag " + id + " is still open");
        return with(closing, provenance.next(author, now, why));
    }

    /** The next version, whose report has gone out. */
    public Flag reported(Closing.Report report, UUID author, Instant now) {
        Closing closing = closing().orElseThrow(() -> new IllegalStateException("flag " + id + " is still open"));
        return with(closing.with(report), provenance.next(author, now, "reported"));
    }

    private Flag with(Closing closing, Provenance next) {
        return new Flag(id, client, session, rule, urgency, sightings, closing, atlasVersion, next);
    }

    /** Until when somebody must have acted, counted from when the sign was last seen. */
    public Instant actBy(ZoneId zone) {
        Instant seen = last().at();
        return switch (urgency) {
            case EMERGENCY -> seen;
            case SAME_DAY -> endOfDay(seen, zone);
            case WITHIN_24_H -> seen.plus(24, ChronoUnit.HOURS);
            case WITHIN_3_DAYS -> seen.plus(72, ChronoUnit.HOURS);
            case WITHIN_1_WEEK -> seen.plus(168, ChronoUnit.HOURS);
        };
    }

    private static Instant endOfDay(Instant seen, ZoneId zone) {
        LocalDate day = seen.atZone(zone).toLocalDate();
        return day.atTime(LocalTime.of(23, 59)).atZone(zone).toInstant();
    }
}
