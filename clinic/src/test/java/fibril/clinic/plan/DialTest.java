package fibril.clinic.plan;

import static fibril.clinic.plan.Plans.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialTest {

    private final Dial quarters = Dial.of(ATLAS.device("skinpen_precision"));
    private final Dial tenths = Dial.of(ATLAS.device("dermapen_4"));

    @Test
    void hasTheSettingsOfThePenOnly() {
        assertThat(quarters.hasSetting(0.75)).isTrue();
        assertThat(quarters.hasSetting(0.3)).isFalse();
        assertThat(tenths.hasSetting(0.3)).isTrue();
        assertThat(tenths.hasSetting(0.1 + 0.2)).isTrue();
        assertThat(tenths.hasSetting(0.25)).isFalse();
    }

    @Test
    void endsWhereThePenEnds() {
        assertThat(quarters.reaches(2.5)).isTrue();
        assertThat(quarters.reaches(2.75)).isFalse();
        assertThat(Dial.UNKNOWN.reaches(9)).isTrue();
    }

    @Test
    void proposesTheFirstSettingFromTheWantedDepthOn() {
        assertThat(quarters.near(0.5, 2)).isEqualTo(0.5);
        assertThat(quarters.near(0.2, 0.5)).isEqualTo(0.25);
        assertThat(tenths.near(0.25, 1)).isEqualTo(0.3);
        assertThat(Dial.UNKNOWN.near(0.25, 1)).isEqualTo(0.25);
    }

    @Test
    void neverProposesMoreThanIsAllowed() {
        assertThat(quarters.near(0.9, 0.9)).isEqualTo(0.75);
        assertThat(Dial.of(ATLAS.device("exceed")).near(1.8, 2)).isEqualTo(1.5);
    }
}
