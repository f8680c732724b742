package fibril.clinic.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.atlas.Urgency;
import fibril.clinic.measure.Occasion;
import fibril.clinic.plan.CourseState;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.ExpectedCheckIn;
import fibril.clinic.recover.Flag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PracticeReportTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final LocalDate EVE = LocalDate.of(2025, 12, 31);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 5);

    @Test
    void countsACourseInTheDaysOfItsFirstSessionAndASessionInItsOwn() {
        Sample before =
                Sample.agreed(EVE.minusYears(1)).session(NEW_YEAR.minusDays(1)).session(NEW_YEAR);
        Sample within = Sample.agreed(MAY).session(MAY).session(EVE);
        assertThat(work(EVE, before, within)).isEqualTo(new PracticeReport.Work(1, 0, 0, 3));
    }

    @Test
    void takesACourseForGivenUpOnTheDayAfterItsQuietTime() {
        Sample one = Sample.agreed(MAY).session(MAY);
        LocalDate lastQuietDay = MAY.plusDays(Sample.SPACING + PracticeReport.QUIET_DAYS);
        assertThat(work(lastQuietDay, one).dropped()).isZero();
        assertThat(work(lastQuietDay.plusDays(1), one).dropped()).isOne();
    }

    @Test
    void takesAStoppedCourseForGivenUpAndACompletedOneNot() {
        assertThat(work(MAY, Sample.agreed(MAY).session(MAY).as(CourseState.STOPPED))
                        .dropped())
                .isOne();
        assertThat(work(MAY, Sample.agreed(MAY).session(MAY).as(CourseState.COMPLETED))
                        .dropped())
                .isZero();
        Sample whole = Sample.agreed(MAY).session(MAY).session(MAY.plusDays(42)).session(MAY.plusDays(84));
        assertThat(work(EVE, whole.as(CourseState.STOPPED)).dropped()).isZero();
    }

    @Test
    void showsEachConcernAndAreaInALineOfItsOwn() {
        PracticeReport report = report(
                MAY,
                Sample.agreed(MAY).session(MAY),
                Sample.agreed(MAY).on("nose").session(MAY));
        assertThat(report.lines()).extracting(PracticeReport.Line::area).containsExactly("cheeks", "nose");
        assertThat(report.lines())
                .allSatisfy(line -> assertThat(line.work()).isEqualTo(new PracticeReport.Work(1, 0, 0, 1)));
    }

    @Test
    void showsNoMeanOfFewerThanFive() {
        assertThat(change(-1, -1, -2, 0).mean()).isEmpty();
        assertThat(change(-1, -1, -2, 0).courses()).isEqualTo(4);
    }

    @Test
    void showsTheMeanChangeOfFiveWithItsInterval() {
        PracticeReport.Change change = change(-1, -1, -2, 0, -1);
        assertThat(change.courses()).isEqualTo(5);
        Estimate mean = change.mean().orElseThrow();
        assertThat(mean.value()).isCloseTo(-1, within(1e-9));
        // s² = 2 / 4, t(4) = 2.776: half the width is 2.776 · √(0.5 / 5)
        assertThat(mean.high()).isCloseTo(-1 + 0.878, within(0.001));
    }

    @Test
    void countsTwoVerdictsOfOneCourseOnce() {
        Sample twice = Sample.agreed(MAY)
                .session(MAY)
                .measured(Occasion.VERDICT, EVE.minusDays(9), 2)
                .measured(Occasion.VERDICT, EVE, 1);
        assertThat(report(EVE, twice).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.courses()).isOne());
    }

    @Test
    void leavesVerdictsOfOtherDaysOut() {
        Sample later = Sample.agreed(MAY).session(MAY).measured(Occasion.VERDICT, EVE.plusDays(1), 1);
        assertThat(report(EVE, later).changes()).isEmpty();
    }

    @Test
    void countsFlagsButNotThoseInWhichNothingWasFound() {
        Flag open = Sample.flag(UUID.randomUUID(), Urgency.SAME_DAY, Sample.at(MAY, 9));
        Flag nothing = closed(open, Closing.Result.NOTHING_FOUND, Closing.Harm.NONE);
        Flag serious = closed(open, Closing.Result.LASTING_MARK, Closing.Harm.SERIOUS);
        ReportFacts facts = facts(
                EVE,
                List.of(open, nothing, serious),
                List.of(),
                Sample.agreed(MAY).session(MAY));
        PracticeReport.Events events = PracticeReport.of(facts, Sample.SCALES).events();
        assertThat(events.total()).isEqualTo(2);
        assertThat(events.serious()).isOne();
        assertThat(events.per100().orElseThrow().value()).isEqualTo(200);
    }

    @Test
    void hasNoRateWithoutASession() {
        assertThat(report(EVE).events().per100()).isEmpty();
    }

    @Test
    void countsCheckInsWhoseTimeIsOver() {
        List<ExpectedCheckIn> expected = Arrays.stream(ExpectedCheckIn.State.values())
                .map(state -> new ExpectedCheckIn("h24", 24, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, state, null))
                .toList();
        PracticeReport report = PracticeReport.of(facts(EVE, List.of(), expected), Sample.SCALES);
        assertThat(report.checkIns()).containsExactly(new PracticeReport.Answered("h24", 24, 2, 1));
    }

    @Test
    void readsAMeasurementByTheScaleOfItsOwnDay() {
        Sample sample = Sample.agreed(MAY).session(MAY).measured(Occasion.VERDICT, EVE, 2);
        ReportFacts facts = facts(EVE, List.of(), List.of(), sample);
        assertThat(PracticeReport.of(facts, measurement -> Optional.empty()).changes())
                .as("a scale that no kept atlas knows is not guessed at")
                .isEmpty();
        assertThat(PracticeReport.of(facts, Sample.SCALES).changes()).hasSize(1);
    }

    private static PracticeReport.Work work(LocalDate today, Sample... samples) {
        return report(today, samples).whole();
    }

    private static PracticeReport.Change change(int... by) {
        List<Sample> samples = new ArrayList<>();
        for (int each : by) {
            samples.add(Sample.agreed(MAY).session(MAY).measured(Occasion.VERDICT, EVE, 3 + each));
        }
        List<PracticeReport.Change> changes =
                report(EVE, samples.toArray(Sample[]::new)).changes();
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private static PracticeReport report(LocalDate today, Sample... samples) {
        return PracticeReport.of(facts(today, List.of(), List.of(), samples), Sample.SCALES);
    }

    private static ReportFacts facts(
            LocalDate today, List<Flag> flags, List<ExpectedCheckIn> checkIns, Sample... samples) {
        List<CourseCase> cases = Arrays.stream(samples).map(Sample::done).toList();
        return new ReportFacts(
                new Period(NEW_YEAR, EVE),
                today,
                Sample.ZONE,
                cases.stream()
                        .map(one -> new ReportFacts.Treated(
                                one.course(),
                                one.needled().stream()
                                        .map(CourseCase.Held::session)
                                        .toList()))
                        .toList(),
                flags,
                checkIns,
                cases.stream()
                        .map(one -> new ReportFacts.Measured(one.course(), one.measurements()))
                        .toList());
    }

    private static Flag closed(Flag flag, Closing.Result result, Closing.Harm harm) {
        Instant now = flag.raisedAt();
        Closing closing = new Closing(
                "looked at",
                Sample.PLANNER,
                now,
                result,
                harm,
                Closing.Involvement.NO,
                "",
                "",
                false,
                null,
                null,
                null);
        return flag.closed(closing, Sample.PLANNER, now);
    }
}
