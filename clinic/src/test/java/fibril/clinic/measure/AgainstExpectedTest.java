package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.clinic.measure.AgainstExpected.Held;
import fibril.clinic.measure.AgainstExpected.Place;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgainstExpectedTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final UUID COURSE = new UUID(0, 3);
    private static final UUID CLIENT = new UUID(0, 4);

    /** Lower is better: from no change at day 0 to −2 … 0 at day 100. */
    private static final Outcome.OnScale EXPECTED =
            new Outcome.OnScale("gb_qual", "", "", List.of(point(0, 0, 0, 0), point(100, -2, -1, 0)));

    @Test
    void readsTheRangeOfADayBetweenTwoPoints() {
        Interval half = AgainstExpected.at(EXPECTED.points(), 50);
        assertThat(half.p05()).isCloseTo(-1, within(1e-12));
        assertThat(half.p50()).isCloseTo(-0.5, within(1e-12));
        assertThat(half.p95()).isZero();
    }

    @Test
    void tellsWhatLiesWithinWhatIsBetterAndWhatIsWorse() {
        assertThat(places(3, 4)).containsExactly(Place.WORSE);
        assertThat(places(3, 3)).containsExactly(Place.WITHIN);
        assertThat(places(3, 2)).containsExactly(Place.WITHIN);
        assertThat(places(4, 1)).containsExactly(Place.BETTER);
    }

    @Test
    void leavesOutWhatHasNoBaselineOrLiesBeyondTheForecast() {
        Series alone = series(measured(Occasion.VERDICT, FIRST.plusDays(90), 2));
        assertThat(AgainstExpected.of(EXPECTED, alone, COURSE, FIRST).held()).isEmpty();
        Series late = series(measured(Occasion.BASELINE, FIRST, 3), measured(Occasion.VERDICT, FIRST.plusDays(101), 2));
        assertThat(AgainstExpected.of(EXPECTED, late, COURSE, FIRST).held()).isEmpty();
    }

    @Test
    void countsDaysFromTheFirstSession() {
        Series series = series(
                measured(Occasion.BASELINE, FIRST.minusDays(9), 3), measured(Occasion.VERDICT, FIRST.plusDays(90), 2));
        assertThat(AgainstExpected.of(EXPECTED, series, COURSE, FIRST).held())
                .extracting(Held::day)
                .containsExactly(90);
    }

    private static List<Place> places(double before, double after) {
        Series series = series(
                measured(Occasion.BASELINE, FIRST, before), measured(Occasion.VERDICT, FIRST.plusDays(90), after));
        return AgainstExpected.of(EXPECTED, series, COURSE, FIRST).held().stream()
                .map(Held::place)
                .toList();
    }

    private static Series series(Measurement... measurements) {
        return Series.of(List.of(measurements)).getFirst();
    }

    private static Measurement measured(Occasion occasion, LocalDate on, double total) {
        return Sample.of("gb_qual")
                .client(CLIENT)
                .course(COURSE)
                .as(occasion)
                .on(on)
                .total(total)
                .done();
    }

    private static Outcome.Point point(int day, double p05, double p50, double p95) {
        Interval change = new Interval(p05, p50, p95);
        return new Outcome.Point(day, change, change, new Interval(0, 0.5, 1), null);
    }
}
