package fibril.clinic.booking;

import fibril.atlas.AnswerShape;
import fibril.atlas.AskedOf;
import fibril.atlas.ScreeningRule;
import fibril.atlas.WaitFrom;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a client herself can leave out before a session, so that it need not be put off: of the waiting days that apply
 * to her, those of a few weeks. Longer ones are about illness and operations, which nobody plans around a visit.
 *
 * @param rule the screening rule whose waiting days these are
 * @param from the first day on which it would still be too near
 */
public record AvoidBefore(ScreeningRule rule, LocalDate from) {

    private static final int LONGEST_DAYS = 42;

    /** Earliest first. The rules are those that are asked of this client. */
    public static List<AvoidBefore> of(List<ScreeningRule> asked, LocalDate visit) {
        return asked.stream()
                .flatMap(rule -> of(rule, visit).stream())
                .sorted(Comparator.comparing(AvoidBefore::from)
                        .thenComparing(one -> one.rule().id()))
                .toList();
    }

    private static Optional<AvoidBefore> of(ScreeningRule rule, LocalDate visit) {
        boolean hers = rule.askedOf() == AskedOf.CLIENT
                && rule.answer() instanceof AnswerShape.DateLast
                && rule.waiting().from() == WaitFrom.FIXED;
        int days = rule.waiting().days().orElse(0);
        return hers && days > 0 && days <= LONGEST_DAYS
                ? Optional.of(new AvoidBefore(rule, visit.minusDays(days - 1L)))
                : Optional.empty();
    }
}
