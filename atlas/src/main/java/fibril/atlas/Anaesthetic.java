package fibril.atlas;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A numbing product. Until the clinic has set its own limits the product cannot be recorded. */
public record Anaesthetic(
        String id,
        String name,
        String use,
        String avoid,
        @Nullable Limits limitsOrNull,
        Standing standing,
        List<ClinicChange> clinicChanges) {

    public Anaesthetic {
        Checks.id("anaesthetic", id);
        Checks.text("name", name);
        clinicChanges = List.copyOf(clinicChanges);
    }

    Anaesthetic with(Limits limits, ClinicChange change) {
        return new Anaesthetic(id, name, use, avoid, limits, standing, List.of(change));
    }

    /** The most this clinic allows, from the label of the product it uses. */
    public record Limits(double maxGrams, double maxAreaCm2, int maxMinutes) {
        public Limits {
            Checks.above("maxGrams", maxGrams, 0);
            Checks.above("maxAreaCm2", maxAreaCm2, 0);
            Checks.above("maxMinutes", maxMinutes, 0);
        }
    }

    public Optional<Limits> limits() {
        return Optional.ofNullable(limitsOrNull);
    }

    public boolean mayBeRecorded() {
        return limitsOrNull != null;
    }
}
