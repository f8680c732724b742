package fibril.clinic.consult;

import fibril.atlas.AnswerShape;
import fibril.atlas.Scope;
import fibril.atlas.ScreeningRule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * An answer as it was given: on which day of the practice's calendar, written down by whom, and which areas were to be treated
 * then; none where that was not known yet.
 */
public record Given(Answer answer, LocalDate on, UUID writtenBy, Set<String> areas) {

    public Given {
        areas = Set.copyOf(areas);
    }

    /** The same answer again, for these areas too. */
    Given and(Given before) {
        if (!answer.equals(before.answer)) return this;
        Set<String> both = new HashSet<>(areas);
        both.addAll(before.areas);
        return new Given(answer, on, writtenBy, both);
    }

    /** “No” about the skin of a cheek says nothing of a neck. Dates and what concerns the whole person hold everywhere. */
    boolean speaksOf(ScreeningRule rule, Set<String> treated) {
        boolean ofSkin = rule.scope() == Scope.AREA
                && (rule.answer() instanceof AnswerShape.YesNo || rule.answer() instanceof AnswerShape.StaffYesNo);
        return !ofSkin || areas.containsAll(treated);
    }
}
