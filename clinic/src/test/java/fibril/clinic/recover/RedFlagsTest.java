package fibril.clinic.recover;

import static fibril.clinic.recover.Recovering.all;
import static fibril.clinic.recover.Recovering.deep;
import static fibril.clinic.recover.Recovering.hurting;
import static fibril.clinic.recover.Recovering.no;
import static fibril.clinic.recover.Recovering.numbed;
import static fibril.clinic.recover.Recovering.pain;
import static fibril.clinic.recover.Recovering.red;
import static fibril.clinic.recover.Recovering.rules;
import static fibril.clinic.recover.Recovering.shallow;
import static fibril.clinic.recover.Recovering.sign;
import static fibril.clinic.recover.Recovering.told;
import static fibril.clinic.recover.Recovering.yes;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.RedFlag;
import fibril.atlas.Urgency;
import fibril.forecast.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedFlagsTest {

    private static final List<Map<String, Said>> CALM = List.of(no("warm"), no("darker"));

    /** "Past 72 hours" begins with the 73rd full hour, "past 7 days" with the 169th. */
    @ParameterizedTest
    @CsvSource({
        "shallow,  71.98, false",
        "shallow,  72.00, false",
        "shallow,  72.98, false",
        "shallow,  73.00, true",
        "shallow, 400.00, true",
        "deep,     73.00, false",
        "deep,    168.00, false",
        "deep,    168.98, false",
        "deep,    169.00, true"
    })
    void rednessIsTooLongByTheHourAndTheDepth(String depth, double hours, boolean raised) {
        Treated treated = depth.equals("deep") ? deep("abdomen") : shallow("abdomen");
        CheckIn now = told(hours, all(List.of(red(1), no("warm"), no("darker"))));
        assertThat(sign("rf_redness_long", treated, List.of(), now) instanceof Sign.Raised)
                .isEqualTo(raised);
    }

    /** The hour in which the forecast ends is still within it; the fixed times go on counting. */
    @ParameterizedTest
    @CsvSource({
        "shallow, 40.50,  40.00, 1, false",
        "shallow, 40.50,  41.00, 1, true",
        "shallow, 40.50,  41.00, 0, false",
        "shallow, 200.00, 72.98, 1, false",
        "shallow, 200.00, 73.00, 1, true",
        "deep,    100.00, 101.00, 1, true",
        "deep,    200.00, 169.00, 1, true"
    })
    void rednessIsTooLongByForecastOrFixedTimeWhicheverComesFirst(
            String depth, double gone, double hours, int redness, boolean raised) {
        Treated treated = depth.equals("deep") ? deep("abdomen") : shallow("abdomen");
        CheckIn now = told(hours, all(List.of(red(redness), no("warm"), no("darker"))));
        assertThat(signExpecting(new Interval(gone / 4, gone / 2, gone), treated, now) instanceof Sign.Raised)
                .isEqualTo(raised);
    }

    @Test
    void saysWhetherForecastOrFixedTimeWasOutlasted() {
        CheckIn now = told(80, all(List.of(red(1), no("warm"), no("darker"))));
        assertThat(signExpecting(new Interval(10, 20, 40), shallow("abdomen"), now))
                .isInstanceOfSatisfying(
                        Sign.Raised.class,
                        sign -> assertThat(sign.whys())
                                .anyMatch(why -> why.contains("forecast"))
                                .anyMatch(why -> why.contains("72 hours")));
        assertThat(sign("rf_redness_long", shallow("abdomen"), List.of(), now))
                .isInstanceOfSatisfying(
                        Sign.Raised.class, sign -> assertThat(sign.whys()).noneMatch(why -> why.contains("forecast")));
    }

    private static Sign signExpecting(Interval gone, Treated treated, CheckIn now) {
        return new RedFlags(Recovering.ATLAS.redFlags(), Recovering.ATLAS.checkInQuestions(), treated, gone)
                .judge(List.of(), now).stream()
                        .filter(sign -> sign.flag().id().equals("rf_redness_long"))
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"19.98, 10, false", "20.00, 3, false", "20.00, 4, true", "24.00, 4, true", "672.00, 4, true"})
    void painOfFourCountsFromAboutADayAfter(double hours, int pain, boolean raised) {
        assertThat(sign("rf_pain", shallow("abdomen"), List.of(), told(hours, pain(pain))) instanceof Sign.Raised)
                .isEqualTo(raised);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, true", "2, 2, false", "3, 2, false"})
    void painRisesAgainstTheCheckInBefore(int before, int now, boolean raised) {
        CheckIn first = told(24, pain(before));
        assertThat(sign("rf_pain", shallow("abdomen"), List.of(first), told(72, pain(now))) instanceof Sign.Raised)
                .isEqualTo(raised);
    }

    @Test
    void painAtTheFirstCheckInRisesAgainstTheSessionItself() {
        CheckIn now = told(5, pain(3));
        assertThat(sign("rf_pain", hurting(2), List.of(), now)).isInstanceOf(Sign.Raised.class);
        assertThat(sign("rf_pain", hurting(3), List.of(), now)).isInstanceOf(Sign.Clear.class);
    }

    @Test
    void withNothingToCompareNothingRises() {
        assertThat(sign("rf_pain", shallow("abdomen"), List.of(), told(5, pain(9))))
                .isInstanceOf(Sign.Clear.class);
    }

    @Test
    void risesAgainstTheLastAndNotAgainstTheFirst() {
        List<CheckIn> before = List.of(told(6, pain(3)), told(15, pain(1)));
        assertThat(sign("rf_pain", shallow("abdomen"), before, told(18, pain(2))))
                .isInstanceOf(Sign.Raised.class);
        assertThat(sign("rf_pain", shallow("abdomen"), before, told(18, pain(1))))
                .isInstanceOf(Sign.Clear.class);
    }

    @Test
    void comparesWithTheLatestThatAskedAndNotWithWhatCameLater() {
        CheckIn first = told(24, pain(3));
        CheckIn silent = told(48, red(0));
        CheckIn later = told(168, pain(0));
        assertThat(sign("rf_pain", shallow("abdomen"), List.of(first, silent, later), told(72, pain(2))))
                .isInstanceOf(Sign.Clear.class);
    }

    @Test
    void aCorrectedCheckInIsNotComparedWithItself() {
        CheckIn now = told(72, pain(3));
        CheckIn wrong = told(now.id(), 0, 71, pain(1));
        assertThat(sign("rf_pain", shallow("abdomen"), List.of(wrong), now)).isInstanceOf(Sign.Clear.class);
    }

    @Test
    void rednessThatHadGoneAndIsBackIsSeenTheSameDay() {
        List<CheckIn> before = List.of(told(6, red(2)), told(24, red(0)));
        Sign sign = sign("rf_spreading", shallow("abdomen"), before, told(48, red(1)));
        assertThat(sign).isInstanceOf(Sign.Raised.class);
        assertThat(sign.flag().urgency()).isEqualTo(Urgency.SAME_DAY);
    }

    @Test
    void rednessThatWasNeverThereCannotComeBack() {
        List<CheckIn> before = List.of(told(6, red(0)), told(24, red(0)));
        CheckIn now = told(48, all(List.of(red(1), no("spreading"))));
        assertThat(sign("rf_spreading", shallow("abdomen"), before, now)).isInstanceOf(Sign.Clear.class);
    }

    @Test
    void silenceNeitherRaisesNorClears() {
        assertThat(sign("rf_fever", shallow("abdomen"), List.of(), told(24, red(0))))
                .isEqualTo(new Sign.NotAsked(flag("rf_fever"), List.of("fever")));
        assertThat(sign("rf_fever", shallow("abdomen"), List.of(), told(24, no("fever"))))
                .isEqualTo(new Sign.Clear(flag("rf_fever")));
    }

    @Test
    void anAnswerRaisesEvenWhereOthersAreMissing() {
        Sign sign = sign("rf_allergy", shallow("abdomen"), List.of(), told(1, yes("breathing")));
        assertThat(sign).isEqualTo(new Sign.Raised(flag("rf_allergy"), List.of("trouble breathing or swallowing")));
    }

    @Test
    void saysWhichQuestionsWereLeftOut() {
        CheckIn now = told(80, all(List.of(red(0), no("warm"))));
        assertThat(sign("rf_redness_long", shallow("abdomen"), List.of(), now))
                .isEqualTo(new Sign.NotAsked(flag("rf_redness_long"), List.of("darker")));
    }

    @Test
    void tellsOfDarkeningOnSkinWhereRednessIsHardToSee() {
        CheckIn now = told(80, all(List.of(red(0), no("warm"), yes("darker"))));
        assertThat(sign("rf_redness_long", shallow("abdomen"), List.of(), now)).isInstanceOf(Sign.Raised.class);
    }

    @Test
    void bothTestsOfAWayMustHold() {
        Map<String, Said> hotOnly = all(List.of(yes("warm"), Map.of("swelling", new Said.Rated(1))));
        Map<String, Said> hotAndSwollen = all(List.of(yes("warm"), Map.of("swelling", new Said.Rated(2))));
        assertThat(sign("rf_warm", shallow("abdomen"), List.of(), told(48, hotOnly)))
                .isInstanceOf(Sign.Clear.class);
        assertThat(sign("rf_warm", shallow("abdomen"), List.of(), told(48, hotAndSwollen)))
                .isInstanceOf(Sign.Raised.class);
        assertThat(sign("rf_warm", shallow("abdomen"), List.of(), told(47.98, hotAndSwollen)))
                .isInstanceOf(Sign.Clear.class);
    }

    @Test
    void asksForTheEyesOnlyAfterWorkOnTheFace() {
        assertThat(sign("rf_eye", shallow("abdomen"), List.of(), told(24, red(0))))
                .isInstanceOf(Sign.Clear.class);
        assertThat(sign("rf_eye", shallow("abdomen", "periorbital"), List.of(), told(24, red(0))))
                .isInstanceOf(Sign.NotAsked.class);
    }

    @Test
    void aSignThatWasToldCountsWhereverItWasNotAskedFor() {
        assertThat(sign("rf_eye", shallow("abdomen"), List.of(), told(24, yes("sightChange"))))
                .isInstanceOf(Sign.Raised.class);
    }

    @Test
    void numbingMayBeAskedAboutWhileNobodyHasSaidThatThereWasNone() {
        assertThat(sign("rf_lido", numbed("abdomen"), List.of(), told(2, red(0))))
                .isInstanceOf(Sign.NotAsked.class);
        assertThat(sign("rf_lido", shallow("abdomen"), List.of(), told(2, red(0))))
                .isInstanceOf(Sign.Clear.class);
    }

    @Test
    void everyFlagGetsItsSignAndNoneStopsTheOthers() {
        CheckIn now = told(200, all(List.of(yes("fever"), yes("pus"), yes("bumps"), red(2), all(CALM))));
        List<Sign> signs = rules(shallow("cheeks")).judge(List.of(), now);
        assertThat(signs)
                .extracting(sign -> sign.flag().id())
                .containsExactlyElementsOf(
                        Recovering.ATLAS.redFlags().stream().map(RedFlag::id).toList());
        assertThat(signs.stream()
                        .filter(Sign.Raised.class::isInstance)
                        .map(sign -> sign.flag().id()))
                .containsExactly("rf_pus", "rf_fever", "rf_redness_long", "rf_lump");
    }

    @Test
    void theSheetLeavesOutWhatCannotHappen() {
        assertThat(rules(shallow("abdomen")).possible()).extracting(RedFlag::id).doesNotContain("rf_eye", "rf_lido");
        assertThat(rules(numbed("cheeks")).possible()).extracting(RedFlag::id).contains("rf_eye", "rf_lido");
    }

    private static RedFlag flag(String id) {
        return Recovering.ATLAS.redFlag(id);
    }
}
