package fibril.forecast.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.atlas.Atlas;
import org.junit.jupiter.api.Test;

class FitTableTest {

    private static final Atlas ATLAS = Atlas.load();
    private static final FitTable TABLE = FitTable.of(ATLAS);

    @Test
    void decidesOnEveryRowOfTheAtlasWithAReason() {
        assertThat(TABLE.rows().size() + TABLE.leftOut().size())
                .isEqualTo(ATLAS.trials().size());
        assertThat(TABLE.leftOut()).allSatisfy(row -> assertThat(row.why()).isNotBlank());
        assertThat(TABLE.rows()).allSatisfy(row -> assertThat(row.note()).isNotBlank());
    }

    @Test
    void keepsTheNullAndTheNegativeTrials() {
        assertThat(TABLE.studies()).contains("Alam2014", "Pincelli2024", "PaklaMisiur2021", "JAMC2024", "Krithika2025");
    }

    @Test
    void leavesOutWhatIsPooledOrNotPlainNeedling() {
        assertThat(TABLE.studies()).doesNotContain("TXAMNmeta", "MetaRCT2022", "ChoFRM", "MNPatchNL", "KangLu2022");
    }

    @Test
    void readsAnIntervalAtItsOwnLevel() {
        // 99 %: −1.34 to −1.11 is ±0.115 = 2.576 standard errors, over a reach of 2.5 grades
        Seen.Mean ablon = (Seen.Mean) row("Ablon2018", 1).seen();
        assertThat(ablon.share()).isCloseTo(1.23 / 2.5, within(1e-12));
        assertThat(ablon.standardError()).isCloseTo(0.115 / 2.5758 / 2.5, within(1e-5));
        Seen.Mean alam = (Seen.Mean) row("Alam2014", 2).seen();
        assertThat(alam.standardError()).isCloseTo(3.15 / 1.95996 / 14, within(1e-5));
    }

    @Test
    void believesASmallSeriesWithoutAControlLess() {
        assertThat(row("Sohag2017", 1).weight()).isEqualTo(0.5);
        assertThat(row("Ablon2018", 1).weight()).isEqualTo(0.75);
        assertThat(row("Alam2014", 1).weight()).isEqualTo(1);
    }

    @Test
    void takesTheUntreatedSideAsWhatHappensWithoutNeedles() {
        assertThat(row("Alam2014", 3).arm()).isEqualTo(FitRow.Arm.CONTROL);
        assertThat(row("MelHQ2021", 2).arm()).isEqualTo(FitRow.Arm.CREAM);
    }

    private static FitRow row(String study, int number) {
        return TABLE.rows().stream()
                .filter(row -> row.study().equals(study) && row.row() == number)
                .findFirst()
                .orElseThrow();
    }
}
