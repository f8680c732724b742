package fibril.clinic.consult;

import fibril.atlas.AnswerShape;
import fibril.atlas.Outcome;
import fibril.atlas.RuleKind;
import fibril.atlas.ScreeningRule;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** Applies rules to answers on one day. An answer of another shape than the rule's counts as none. */
record ScreeningDay(RuleBook book, Candidate candidate, Past past, LocalDate today) {

    Finding apply(ScreeningRule rule, Answer answer) {
        return switch (rule.answer()) {
            case AnswerShape.YesNo _, AnswerShape.StaffYesNo _ -> yesOrNo(rule, answer);
            case AnswerShape.DateLast shape -> dateLast(rule, shape, answer);
            case AnswerShape.DateOf shape -> dateOf(rule, shape, answer);
            case AnswerShape.Choice shape -> choice(rule, shape, answer);
            case AnswerShape.Rating shape -> rating(rule, shape, answer);
            case AnswerShape.Age shape -> age(rule, shape, answer);
        };
    }

    private Finding yesOrNo(ScreeningRule rule, Answer answer) {
        return switch (answer) {
            case Answer.Yes _ -> new Finding.Raised(rule, rule.kind());
            case Answer.No _ when raisedBySkinType(rule) -> new Finding.Raised(rule, rule.kind());
            case Answer.No _ -> new Finding.Clear(rule);
            case Answer.LastOn _, Answer.On _, Answer.Chosen _, Answer.Rated _, Answer.NotAsked _ ->
                new Finding.Unanswered(rule);
        };
    }

    private boolean raisedBySkinType(ScreeningRule rule) {
        OptionalInt from = rule.effects().raisedBySkinTypeFrom();
        return from.isPresent()
                && candidate.skinType().isKnown()
                && candidate.skinType().number() >= from.getAsInt();
    }

    private Finding dateLast(ScreeningRule rule, AnswerShape.DateLast shape, Answer answer) {
        return switch (answer) {
            case Answer.No _ -> withRecords(rule, new Finding.Clear(rule));
            case Answer.LastOn(LocalDate date) -> withRecords(rule, since(rule, date));
            case Answer.Yes _ ->
                new Finding.Raised(
                        rule,
                        shape.ongoing()
                                .map(ongoing -> kindOf(ongoing.outcome(), rule))
                                .orElse(rule.kind()));
            case Answer.On _, Answer.Chosen _, Answer.Rated _, Answer.NotAsked _ -> new Finding.Unanswered(rule);
        };
    }

    /** What is on record counts as if she had said it: the later day wins. */
    private Finding withRecords(ScreeningRule rule, Finding answered) {
        Finding recorded = past.lastDayFor(rule, candidate.areas())
                .map(date -> since(rule, date))
                .orElse(answered);
        if (answered instanceof Finding.Clear) return recorded;
        return recorded instanceof Finding.Wait(ScreeningRule _, LocalDate later)
                        && answered instanceof Finding.Wait(ScreeningRule _, LocalDate until)
                        && later.isAfter(until)
                ? recorded
                : answered;
    }

    private Finding since(ScreeningRule rule, LocalDate date) {
        LocalDate clear = date.plusDays(daysToWait(rule));
        if (!today.isBefore(clear)) return new Finding.Clear(rule);
        return rule.kind() == RuleKind.CAUTION
                ? new Finding.Raised(rule, RuleKind.CAUTION)
                : new Finding.Wait(rule, clear);
    }

    private int daysToWait(ScreeningRule rule) {
        int own = rule.waiting().days().orElse(0);
        return switch (rule.waiting().from()) {
            case FIXED -> own;
            case CONCERN_SPACING ->
                book.minimumDays(candidate.concerns(), candidate.skinType()).orElse(own);
        };
    }

    private Finding dateOf(ScreeningRule rule, AnswerShape.DateOf shape, Answer answer) {
        return switch (answer) {
            case Answer.No _ -> new Finding.Clear(rule);
            case Answer.On(LocalDate date) -> {
                AnswerShape.Band band = shape.bandAfter(ChronoUnit.DAYS.between(date, today));
                yield band.outcome() == Outcome.WAIT && !band.isLast()
                        ? new Finding.Wait(rule, date.plusDays(band.under()))
                        : finding(rule, band.outcome());
            }
            case Answer.Yes _, Answer.LastOn _, Answer.Chosen _, Answer.Rated _, Answer.NotAsked _ ->
                new Finding.Unanswered(rule);
        };
    }

    private static Finding choice(ScreeningRule rule, AnswerShape.Choice shape, Answer answer) {
        return switch (answer) {
            case Answer.Chosen(String id) -> chosen(rule, shape, id);
            case Answer.No _ -> chosen(rule, shape, "none");
            case Answer.Yes _, Answer.LastOn _, Answer.On _, Answer.Rated _, Answer.NotAsked _ ->
                new Finding.Unanswered(rule);
        };
    }

    private static Finding chosen(ScreeningRule rule, AnswerShape.Choice shape, String id) {
        return shape.find(id).map(option -> finding(rule, option.outcome())).orElse(new Finding.Unanswered(rule));
    }

    private static Finding rating(ScreeningRule rule, AnswerShape.Rating shape, Answer answer) {
        return switch (answer) {
            case Answer.Rated(int rating, String _)
            when rating >= shape.raisedFrom() -> new Finding.Raised(rule, rule.kind());
            case Answer.Rated _ -> new Finding.Clear(rule);
            case Answer.Yes _, Answer.No _, Answer.LastOn _, Answer.On _, Answer.Chosen _, Answer.NotAsked _ ->
                new Finding.Unanswered(rule);
        };
    }

    private Finding age(ScreeningRule rule, AnswerShape.Age shape, Answer answer) {
        OptionalInt years = answer instanceof Answer.On(LocalDate born)
                ? OptionalInt.of(Period.between(born, today).getYears())
                : candidate.ageOn(today);
        return years.isEmpty()
                ? new Finding.Unanswered(rule)
                : finding(rule, shape.bandAt(years.getAsInt()).outcome());
    }

    private static Finding finding(ScreeningRule rule, Outcome outcome) {
        return outcome == Outcome.CLEAR ? new Finding.Clear(rule) : new Finding.Raised(rule, kindOf(outcome, rule));
    }

    private static RuleKind kindOf(Outcome outcome, ScreeningRule rule) {
        return switch (outcome) {
            case CLEAR -> rule.kind();
            case ABSOLUTE -> RuleKind.ABSOLUTE;
            case RELATIVE -> RuleKind.RELATIVE;
            case WAIT -> RuleKind.DEFER;
            case CAUTION -> RuleKind.CAUTION;
            case AVOID_ZONE -> RuleKind.AVOID_ZONE;
            case NO_ANAESTHETIC -> RuleKind.NO_ANAESTHETIC;
        };
    }
}
