package fibril.clinic.consult;

import fibril.atlas.AnswerShape;
import fibril.atlas.AppliesTo;
import fibril.atlas.AskedOf;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.Outcome;
import fibril.atlas.Paper;
import fibril.atlas.Range;
import fibril.atlas.RuleKind;
import fibril.atlas.Scope;
import fibril.atlas.ScreeningRule;
import fibril.atlas.Sex;
import fibril.atlas.Spacing;
import fibril.atlas.Standing;
import fibril.atlas.Status;
import fibril.atlas.Topic;
import fibril.atlas.WaitFrom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Made-up rules of every shape, so that a test says what it needs and nothing else. */
final class Rules {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 22);
    static final Candidate SOMEBODY =
            new Candidate(Sex.FEMALE, LocalDate.of(1990, 5, 1), null, Fitzpatrick.II, Set.of("cheeks"), Set.of());

    private static final ScreeningRule.Effects NO_EFFECTS = effects(false, false, null, null);

    private Rules() {}

    static ScreeningRule yesNo(String id, RuleKind kind) {
        return rule(id, kind, new AnswerShape.YesNo(), ScreeningRule.Waiting.NONE, NO_EFFECTS, AppliesTo.EVERYONE);
    }

    static ScreeningRule yesNo(String id, RuleKind kind, ScreeningRule.Effects effects) {
        return rule(id, kind, new AnswerShape.YesNo(), ScreeningRule.Waiting.NONE, effects, AppliesTo.EVERYONE);
    }

    static ScreeningRule yesNo(String id, RuleKind kind, AppliesTo who) {
        return rule(id, kind, new AnswerShape.YesNo(), ScreeningRule.Waiting.NONE, NO_EFFECTS, who);
    }

    static ScreeningRule dated(String id, RuleKind kind, int days) {
        return dated(id, kind, days, WaitFrom.FIXED, NO_EFFECTS);
    }

    static ScreeningRule dated(String id, RuleKind kind, int days, WaitFrom from, ScreeningRule.Effects effects) {
        return rule(
                id,
                kind,
                new AnswerShape.DateLast("Day", "Never", new AnswerShape.Ongoing("Still", Outcome.ABSOLUTE)),
                new ScreeningRule.Waiting(days, new Range(0, 365), from),
                effects,
                AppliesTo.EVERYONE);
    }

    static ScreeningRule datedWithoutOngoing(String id, RuleKind kind, int days) {
        return rule(
                id,
                kind,
                new AnswerShape.DateLast("Day", "Never", null),
                new ScreeningRule.Waiting(days, null, WaitFrom.FIXED),
                NO_EFFECTS,
                AppliesTo.EVERYONE);
    }

    static ScreeningRule shaped(String id, RuleKind kind, AnswerShape shape) {
        return rule(id, kind, shape, ScreeningRule.Waiting.NONE, NO_EFFECTS, AppliesTo.EVERYONE);
    }

    static ScreeningRule.Effects effects(
            boolean noAnaesthetic, boolean onTheDay, @Nullable Paper letter, @Nullable Paper prescriber) {
        return new ScreeningRule.Effects(noAnaesthetic, false, onTheDay, null, letter, prescriber);
    }

    static ScreeningRule.Effects raisedFromSkinType(int type) {
        return new ScreeningRule.Effects(false, false, false, type, null, null);
    }

    static Paper paper(int days) {
        return new Paper("the doctor", "an earlier start", days);
    }

    static RuleBook book(ScreeningRule... rules) {
        return new RuleBook(
                "v1",
                List.of(rules),
                Map.of("acne_scars", new Spacing(14, 14, 28), "melasma", new Spacing(14, 28, 28)));
    }

    static Finding found(ScreeningRule rule, Answer answer) {
        return found(rule, answer, TODAY);
    }

    static Finding found(ScreeningRule rule, Answer answer, LocalDate today) {
        return Screening.of(book(rule), SOMEBODY, Past.NOTHING_KNOWN, Map.of(rule.id(), answer), today)
                .findings()
                .getFirst();
    }

    private static ScreeningRule rule(
            String id,
            RuleKind kind,
            AnswerShape shape,
            ScreeningRule.Waiting waiting,
            ScreeningRule.Effects effects,
            AppliesTo who) {
        return new ScreeningRule(
                id,
                new Topic("health", "Your health"),
                "a condition",
                kind,
                Scope.AREA,
                AskedOf.CLIENT,
                "A question?",
                shape,
                waiting,
                who,
                effects,
                "Words for her.",
                "Words for staff.",
                "",
                "",
                new Standing(List.of(), Status.PRODUCT_DEFAULT, "made up for a test"),
                List.of());
    }
}
