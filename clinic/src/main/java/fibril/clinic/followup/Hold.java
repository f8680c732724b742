package fibril.clinic.followup;

import fibril.clinic.consult.Readiness;
import java.time.LocalDate;

/** What screening says of the next session. */
public sealed interface Hold {

    record None() implements Hold {}

    record Until(LocalDate day) implements Hold {}

    /** Something must be answered or settled first; no day can be told. */
    record Unsettled() implements Hold {}

    static Hold of(Readiness readiness) {
        if (readiness.mayProceed()) return new None();
        return readiness.readyFrom().<Hold>map(Until::new).orElseGet(Unsettled::new);
    }
}
