package fibril.atlas;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a rule is asked of. Absent parts hold for everyone; an unknown about the person counts as a match. */
public record AppliesTo(
        Sex sex,
        @Nullable Integer ageMinOrNull,
        @Nullable Integer ageMaxOrNull,
        Set<String> areas,
        Set<String> concerns) {

    public static final AppliesTo EVERYONE = new AppliesTo(Sex.UNKNOWN, null, null, Set.of(), Set.of());

    public AppliesTo {
        areas = Set.copyOf(areas);
        concerns = Set.copyOf(concerns);
    }

    public boolean matches(Subject subject) {
        return sexMatches(subject)
                && ageMatches(subject)
                && overlap(areas, subject.areas())
                && overlap(concerns, subject.concerns());
    }

    private boolean sexMatches(Subject subject) {
        return sex == Sex.UNKNOWN || subject.sex() == Sex.UNKNOWN || sex == subject.sex();
    }

    private boolean ageMatches(Subject subject) {
        Integer age = subject.ageYearsOrNull();
        if (age == null) return true;
        return (ageMinOrNull == null || age >= ageMinOrNull) && (ageMaxOrNull == null || age <= ageMaxOrNull);
    }

    private static boolean overlap(Set<String> wanted, Set<String> known) {
        return wanted.isEmpty() || known.isEmpty() || wanted.stream().anyMatch(known::contains);
    }
}
