package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LooksTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final List<LocalDate> THREE = List.of(FIRST, FIRST.plusDays(28), FIRST.plusDays(56));

    private final UUID course = UUID.randomUUID();

    @Test
    void asksNothingOfADraft() {
        assertThat(looks(CourseState.DRAFT, "acne_scars", List.of(), Set.of(), List.of(), FIRST))
                .isEmpty();
    }

    @Test
    void asksForABaselineBeforeTheFirstSession() {
        assertThat(looks(CourseState.AGREED, "acne_scars", List.of(), Set.of(), List.of(), FIRST))
                .extracting(Look::occasion, Look::state)
                .containsExactly(tuple(Occasion.BASELINE, Look.State.DUE));
    }

    @Test
    void stillAsksOnTheDayOfTheFirstSessionAndNoLonger() {
        assertThat(baseline(FIRST)).isEqualTo(Look.State.DUE);
        assertThat(baseline(FIRST.plusDays(1))).isEqualTo(Look.State.MISSED);
    }

    @Test
    void takesPhotographsForABaselineWhereChangeIsRatedOnThem() {
        assertThat(looks(CourseState.AGREED, "pores", THREE, Set.of(FIRST), List.of(), FIRST.plusDays(9))
                        .getFirst()
                        .state())
                .isEqualTo(Look.State.DONE);
        assertThat(looks(CourseState.AGREED, "pores", THREE, Set.of(FIRST.plusDays(1)), List.of(), FIRST.plusDays(9))
                        .getFirst()
                        .state())
                .isEqualTo(Look.State.MISSED);
        assertThat(looks(CourseState.AGREED, "acne_scars", THREE, Set.of(FIRST), List.of(), FIRST.plusDays(9))
                        .getFirst()
                        .state())
                .isEqualTo(Look.State.MISSED);
    }

    @Test
    void takesABaselineOfTheConsultationBeforeThereWasACourse() {
        Measurement early = Sample.of("gb_qual")
                .as(Occasion.BASELINE)
                .on(FIRST.minusDays(20))
                .total(3)
                .done();
        Measurement other = Sample.of("vss")
                .as(Occasion.BASELINE)
                .on(FIRST.minusDays(20))
                .total(3)
                .done();
        assertThat(looks(CourseState.AGREED, "acne_scars", List.of(), Set.of(), List.of(early), FIRST)
                        .getFirst()
                        .state())
                .isEqualTo(Look.State.DONE);
        assertThat(looks(CourseState.AGREED, "acne_scars", List.of(), Set.of(), List.of(other), FIRST)
                        .getFirst()
                        .state())
                .isEqualTo(Look.State.DUE);
    }

    @Test
    void opensTheInterimLookAfterEightWeeksAndCallsItLateAfterTwelve() {
        assertThat(interim(FIRST.plusDays(55))).isEqualTo(Look.State.LATER);
        assertThat(interim(FIRST.plusDays(56))).isEqualTo(Look.State.DUE);
        assertThat(interim(FIRST.plusDays(84))).isEqualTo(Look.State.DUE);
        assertThat(interim(FIRST.plusDays(85))).isEqualTo(Look.State.LATE);
        assertThat(interim(FIRST.plusDays(149))).isEqualTo(Look.State.LATE);
        assertThat(interim(FIRST.plusDays(150))).isEqualTo(Look.State.MISSED);
    }

    @Test
    void asksForTheVerdictOnItsFirstDay() {
        assertThat(verdict(CourseState.AGREED, THREE, FIRST.plusDays(149))).isEqualTo(Look.State.LATER);
        assertThat(verdict(CourseState.AGREED, THREE, FIRST.plusDays(150))).isEqualTo(Look.State.DUE);
    }

    @Test
    void putsTheVerdictOffWhileSessionsAreLeft() {
        List<LocalDate> two = THREE.subList(0, 2);
        assertThat(verdict(CourseState.AGREED, two, FIRST.plusDays(400))).isEqualTo(Look.State.LATER);
        assertThat(verdict(CourseState.STOPPED, two, FIRST.plusDays(150))).isEqualTo(Look.State.DUE);
    }

    @Test
    void expectsTheVerdictByTheSessionsThatArePlanned() {
        Look verdict = looks(CourseState.AGREED, "acne_scars", List.of(FIRST), Set.of(), List.of(), FIRST)
                .getLast();
        assertThat(verdict.from()).contains(FIRST.plusDays(150));
        List<LocalDate> late = List.of(FIRST, FIRST.plusDays(90));
        assertThat(looks(CourseState.AGREED, "acne_scars", late, Set.of(), List.of(), FIRST)
                        .getLast()
                        .from())
                .contains(FIRST.plusDays(90 + 28 + 90));
    }

    @Test
    void isDoneWithWhatIsMeasured() {
        List<Measurement> all = List.of(taken(Occasion.BASELINE), taken(Occasion.INTERIM), taken(Occasion.VERDICT));
        assertThat(looks(CourseState.AGREED, "acne_scars", THREE, Set.of(), all, FIRST.plusDays(200)))
                .extracting(Look::state)
                .containsOnly(Look.State.DONE);
    }

    @Test
    void countsNothingOfAnotherCourse() {
        Measurement other = Sample.of("gb_qual")
                .as(Occasion.BASELINE)
                .course(UUID.randomUUID())
                .on(FIRST.minusDays(1))
                .total(3)
                .done();
        assertThat(looks(CourseState.AGREED, "acne_scars", List.of(), Set.of(), List.of(other), FIRST)
                        .getFirst()
                        .state())
                .isEqualTo(Look.State.DUE);
    }

    private Measurement taken(Occasion occasion) {
        return Sample.of("gb_qual").course(course).as(occasion).total(3).done();
    }

    private Look.State baseline(LocalDate today) {
        return looks(CourseState.AGREED, "acne_scars", THREE, Set.of(), List.of(), today)
                .getFirst()
                .state();
    }

    private Look.State interim(LocalDate today) {
        return looks(CourseState.AGREED, "acne_scars", THREE, Set.of(), List.of(), today)
                .get(1)
                .state();
    }

    private Look.State verdict(CourseState state, List<LocalDate> days, LocalDate today) {
        return looks(state, "acne_scars", days, Set.of(), List.of(), today)
                .getLast()
                .state();
    }

    private List<Look> looks(
            CourseState state,
            String concern,
            List<LocalDate> days,
            Set<LocalDate> photographs,
            List<Measurement> measured,
            LocalDate today) {
        return Looks.of(
                        new Looks.Facts(
                                course(state, concern),
                                days,
                                photographs,
                                measured,
                                Sample.ATLAS.scalesFirstFor(concern)),
                        today)
                .all();
    }

    private Course course(CourseState state, String concern) {
        return new Course(
                course,
                UUID.randomUUID(),
                concern,
                "skinpen_precision",
                List.of(new PlannedZone("cheeks", 1, 4)),
                3,
                28,
                true,
                List.of(),
                "",
                new Numbing.None(),
                "",
                state,
                state == CourseState.STOPPED ? "moved away" : "",
                Sample.ATLAS.version(),
                Provenance.first(new UUID(0, 1), Instant.parse("2026-01-02T09:00:00Z")));
    }
}
