package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final Rater WREN = new Rater.StaffMember(new UUID(0, 1));
    private static final Rater SECOND = new Rater.Named("Dr Second");

    @Test
    void keepsVersionsAndPlacesApart() {
        List<Series> series = Series.of(List.of(
                Sample.of("vss").at("left knee").total(6).done(),
                Sample.of("vss").at("Left knee").total(5).done(),
                Sample.of("vss").at("chin").total(5).done(),
                Sample.of("vss").at("chin").version("0 to 14").total(5).done()));
        assertThat(series).extracting(one -> one.measurements().size()).containsExactlyInAnyOrder(2, 1, 1);
    }

    @Test
    void putsWhatWasMeasuredLastFirst() {
        List<Series> series = Series.of(List.of(
                Sample.of("vss").on(MARCH).total(6).done(),
                Sample.of("gb_qual").on(MARCH.plusDays(9)).total(2).done()));
        assertThat(series).extracting(Series::scale).containsExactly("gb_qual", "vss");
    }

    @Test
    void comparesARaterWithHerOwnBaseline() {
        Measurement hers = baseline().by(WREN).total(4).done();
        Measurement other = baseline().by(SECOND).total(3).done();
        Measurement later =
                Sample.of("gb_qual").on(MARCH.plusDays(150)).by(WREN).total(2).done();
        assertThat(Series.of(List.of(hers, other, later)).getFirst().baselineOf(later))
                .contains(hers);
    }

    @Test
    void fallsBackOnTheNewestBaselineOfAnotherRater() {
        Measurement old =
                baseline().on(MARCH.minusDays(400)).by(SECOND).total(4).done();
        Measurement newer = baseline().by(SECOND).total(3).done();
        Measurement later =
                Sample.of("gb_qual").on(MARCH.plusDays(150)).by(WREN).total(2).done();
        assertThat(Series.of(List.of(old, newer, later)).getFirst().baselineOf(later))
                .contains(newer);
    }

    @Test
    void doesNotReachForTheBaselineOfAnotherCourse() {
        Measurement other = baseline().course(UUID.randomUUID()).total(4).done();
        Measurement later = Sample.of("gb_qual")
                .course(UUID.randomUUID())
                .on(MARCH.plusDays(9))
                .total(2)
                .done();
        assertThat(Series.of(List.of(other, later)).getFirst().baselineOf(later))
                .isEmpty();
    }

    @Test
    void doesNotCompareABaselineNorLookAhead() {
        Measurement first = baseline().total(4).done();
        Measurement before =
                Sample.of("gb_qual").on(MARCH.minusDays(1)).total(2).done();
        Series series = Series.of(List.of(first, before)).getFirst();
        assertThat(series.baselineOf(first)).isEmpty();
        assertThat(series.baselineOf(before)).isEmpty();
    }

    @Test
    void findsDaysWithTwoRatersOnly() {
        Measurement one = baseline().by(WREN).total(4).done();
        Measurement two = baseline().by(SECOND).total(3).done();
        Measurement alone = baseline().on(MARCH.plusDays(1)).by(SECOND).total(3).done();
        assertThat(Series.of(List.of(one, two, alone)).getFirst().ratedTogether())
                .containsOnlyKeys(MARCH);
    }

    @Test
    void takesTheMiddleOfOddAndEvenNumbersOfRaters() {
        assertThat(Series.median(totals(1, 4, 2))).hasValue(2);
        assertThat(Series.median(totals(1, 4))).hasValue(2.5);
        assertThat(Series.median(
                        List.of(Sample.of("alexiades").item("laxity", 2).done())))
                .isEmpty();
    }

    private static Sample baseline() {
        return Sample.of("gb_qual").as(Occasion.BASELINE).on(MARCH);
    }

    private static List<Measurement> totals(double... totals) {
        return Arrays.stream(totals)
                .mapToObj(total -> Sample.of("percent_quartile").total(total).done())
                .toList();
    }
}
