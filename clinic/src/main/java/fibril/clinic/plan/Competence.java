package fibril.clinic.plan;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody was trained on a device; both days count. */
public record Competence(
        UUID id,
        UUID operator,
        String device,
        LocalDate since,
        @Nullable LocalDate untilOrNull,
        String evidence,
        Provenance provenance) {

    public Competence {
        if (evidence.isBlank()) throw new IllegalArgumentException("competence rests on evidence");
        if (untilOrNull != null && untilOrNull.isBefore(since)) {
            throw new IllegalArgumentException("competence ends on " + untilOrNull + ", before it begins on " + since);
        }
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(untilOrNull);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (untilOrNull == null || !day.isAfter(untilOrNull));
    }
}
