package fibril.skin.needling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The figures that the model's specification gives for its defaults. */
class SpecifiedNeedlingTest {

    /** 12 needles, 7,000 strokes a minute, an 8 mm strip at 30 mm/s. */
    static final Tool PEN = new Tool.Pen(12, 116.7, 8, 30, 0.115, 1.0);

    static final Site FACE = new Site(0.0998, 1.5);

    static NeedleField pen(double depthMm) {
        return new NeedleField(new NeedlingSetting(PEN, FACE, depthMm, 4), NeedlingParameters.typical());
    }

    @Test
    void aPenLeavesTwelvePuncturesToTheSquareMillimetre() {
        assertThat(pen(1.5).puncturesPerMm2()).isCloseTo(11.7, within(0.05));
    }

    @Test
    void breachesSixAndNineteenInAHundredOfTheSurface() {
        assertThat(pen(0.5).injury().breach()).isCloseTo(0.06, within(0.005));
        assertThat(pen(1.5).injury().breach()).isCloseTo(0.19, within(0.005));
    }

    @Test
    void injuresThreeAndFifteenInAHundredOfTheTopSlab() {
        assertThat(pen(0.5).injury().injured(0)).isCloseTo(0.033, within(0.0005));
        assertThat(pen(1.5).injury().injured(0)).isCloseTo(0.147, within(0.0005));
    }

    @Test
    void signalsAnEighthOfTheMostToTheTopSlab() {
        // the specification says 0.126; the exact double integral is 0.125
        assertThat(pen(1.5).injury().trophic(0)).isCloseTo(0.126, within(0.0015));
    }
}
