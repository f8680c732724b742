package fibril.clinic.consult;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.AnswerShape;
import fibril.atlas.Atlas;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.Outcome;
import fibril.atlas.RuleKind;
import fibril.atlas.ScreeningRule;
import fibril.atlas.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks over the edge of every dated rule of the real list, day by day. */
class EveryDatedRuleTest {

    private static final RuleBook BOOK = RuleBook.of(Atlas.load());
    private static final LocalDate DAY = LocalDate.of(2025, 12, 15);

    record Edge(ScreeningRule rule, int days, Outcome inside, Outcome after) {
        @Override
        public String toString() {
            return rule.id() + " at day " + days;
        }
    }

    static Stream<Edge> lastDays() {
        return BOOK.rules().stream()
                .filter(rule -> rule.answer() instanceof AnswerShape.DateLast)
                .map(rule -> new Edge(
                        rule,
                        rule.waiting().days().orElseThrow(),
                        rule.kind() == RuleKind.CAUTION ? Outcome.CAUTION : Outcome.WAIT,
                        Outcome.CLEAR));
    }

    static Stream<Edge> bands() {
        List<Edge> edges = new ArrayList<>();
        for (ScreeningRule rule : BOOK.rules()) {
            if (!(rule.answer() instanceof AnswerShape.DateOf(String _, String _, List<AnswerShape.Band> bands)))
                continue;
            for (int i = 0; i + 1 < bands.size(); i++) {
                edges.add(new Edge(
                        rule,
                        bands.get(i).under(),
                        bands.get(i).outcome(),
                        bands.get(i + 1).outcome()));
            }
        }
        return edges.stream();
    }

    @ParameterizedTest
    @MethodSource("lastDays")
    void waitsToTheDayBeforeAndIsClearOnTheDay(Edge edge) {
        for (int days = 0; days < edge.days(); days++) {
            expect(edge, found(edge.rule(), new Answer.LastOn(DAY), DAY.plusDays(days)), edge.inside());
        }
        for (int days = edge.days(); days < edge.days() + 3; days++) {
            expect(edge, found(edge.rule(), new Answer.LastOn(DAY), DAY.plusDays(days)), edge.after());
        }
    }

    @ParameterizedTest
    @MethodSource("bands")
    void goesFromBandToBandOnItsDay(Edge edge) {
        for (int before = 1; before <= 3; before++) {
            expect(edge, found(edge.rule(), new Answer.On(DAY), DAY.plusDays(edge.days() - before)), edge.inside());
        }
        for (int after = 0; after < 3; after++) {
            expect(edge, found(edge.rule(), new Answer.On(DAY), DAY.plusDays(edge.days() + after)), edge.after());
        }
    }

    private static void expect(Edge edge, Finding finding, Outcome outcome) {
        Finding expected = switch (outcome) {
            case CLEAR -> new Finding.Clear(edge.rule());
            case WAIT -> new Finding.Wait(edge.rule(), DAY.plusDays(edge.days()));
            case ABSOLUTE -> new Finding.Raised(edge.rule(), RuleKind.ABSOLUTE);
            case RELATIVE -> new Finding.Raised(edge.rule(), RuleKind.RELATIVE);
            case CAUTION -> new Finding.Raised(edge.rule(), RuleKind.CAUTION);
            case AVOID_ZONE -> new Finding.Raised(edge.rule(), RuleKind.AVOID_ZONE);
            case NO_ANAESTHETIC -> new Finding.Raised(edge.rule(), RuleKind.NO_ANAESTHETIC);
        };
        assertThat(finding).isEqualTo(expected);
    }

    private static Finding found(ScreeningRule rule, Answer answer, LocalDate today) {
        Candidate anybody =
                new Candidate(Sex.UNKNOWN, LocalDate.of(1990, 1, 1), null, Fitzpatrick.II, Set.of(), Set.of());
        return Screening.of(BOOK, anybody, Past.NOTHING_KNOWN, Map.of(rule.id(), answer), today).findings().stream()
                .filter(finding -> finding.rule().id().equals(rule.id()))
                .findFirst()
                .orElseThrow();
    }
}
