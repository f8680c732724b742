package fibril.clinic.measure;

import fibril.atlas.Scale;
import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client rated on one scale by one rater on one day. {@code place} says which scar, mark or part where there are
 * several (empty otherwise). {@code againstOn} is the day of the photographs that a rating of change was compared with.
 * {@code items} holds what was filled in and nothing else; {@code totalOrNull} is missing where the scale has no total. A
 * measurement of the wrong person is withdrawn by a next version that says why.
 */
public record Measurement(
        UUID id,
        UUID client,
        @Nullable UUID courseOrNull,
        String scale,
        String scaleVersion,
        Scale.Direction direction,
        Occasion occasion,
        LocalDate on,
        Rater rater,
        boolean blinded,
        String place,
        @Nullable LocalDate againstOn,
        Map<String, Double> items,
        @Nullable Double totalOrNull,
        String notes,
        String withdrawnBecause,
        String atlasVersion,
        Provenance provenance) {

    public Measurement {
        items = Map.copyOf(items);
        if (items.isEmpty()) throw new IllegalArgumentException("a measurement has at least one figure");
        if (blinded && rater instanceof Rater.Client) throw new IllegalArgumentException("a client is never blinded");
        if (againstOn != null && !againstOn.isBefore(on)) {
            throw new IllegalArgumentException("change since " + againstOn + " cannot be seen on " + on);
        }
    }

    public Optional<UUID> course() {
        return Optional.ofNullable(courseOrNull);
    }

    public Optional<Double> total() {
        return Optional.ofNullable(totalOrNull);
    }

    /** The day a rating of change looks back to. */
    public Optional<LocalDate> against() {
        return Optional.ofNullable(againstOn);
    }

    public boolean isWithdrawn() {
        return !withdrawnBecause.isBlank();
    }

    public Measurement withdrawn(Provenance next) {
        return new Measurement(
                id,
                client,
                courseOrNull,
                scale,
                scaleVersion,
                direction,
                occasion,
                on,
                rater,
                blinded,
                place,
                againstOn,
                items,
                totalOrNull,
                notes,
                next.reason(),
                atlasVersion,
                next);
    }
}
