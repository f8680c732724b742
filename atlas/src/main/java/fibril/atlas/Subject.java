package fibril.atlas;

import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a rule might be about. An empty set or UNKNOWN or no age means: not known, so it is asked. */
public record Subject(Sex sex, @Nullable Integer ageYearsOrNull, Set<String> areas, Set<String> concerns) {

    public Subject {
        areas = Set.copyOf(areas);
        concerns = Set.copyOf(concerns);
    }

    public OptionalInt ageYears() {
        return Absent.orWhole(ageYearsOrNull);
    }
}
