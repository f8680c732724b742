package fibril.clinic.consult;

import fibril.atlas.Fitzpatrick;
import fibril.atlas.Sex;
import fibril.atlas.Subject;
import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who may be needled, where and for what, as far as it is known. */
public record Candidate(
        Sex sex,
        @Nullable LocalDate born,
        @Nullable Integer ageYears,
        Fitzpatrick skinType,
        Set<String> areas,
        Set<String> concerns) {

    public Candidate {
        areas = Set.copyOf(areas);
        concerns = Set.copyOf(concerns);
    }

    public OptionalInt ageOn(LocalDate day) {
        if (born != null) return OptionalInt.of(Period.between(born, day).getYears());
        return ageYears == null ? OptionalInt.empty() : OptionalInt.of(ageYears);
    }

    Subject subjectOn(LocalDate day) {
        OptionalInt age = ageOn(day);
        return new Subject(sex, age.isPresent() ? age.getAsInt() : null, areas, concerns);
    }
}
