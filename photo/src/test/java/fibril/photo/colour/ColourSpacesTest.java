package fibril.photo.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ColourSpacesTest {

    @Test
    void lightComesBackFromLabWithinABillionth() {
        SplittableRandom chance = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            double scale = i % 2 == 0 ? 1 : 0.01; // the straight branch near black, too
            LinearRgb light = new LinearRgb(
                    scale * chance.nextDouble(), scale * chance.nextDouble(), scale * chance.nextDouble());
            for (White white : White.values()) {
                Xyz there = light.xyz().adapted(White.D65, white);
                LinearRgb back = LinearRgb.of(there.lab(white).xyz(white).adapted(white, White.D65));
                assertThat(back.red()).isCloseTo(light.red(), within(1e-9));
                assertThat(back.green()).isCloseTo(light.green(), within(1e-9));
                assertThat(back.blue()).isCloseTo(light.blue(), within(1e-9));
            }
        }
    }

    @Test
    void greyIsGreyUnderBothWhites() {
        for (double level : new double[] {0.001, 0.2, 1}) {
            Xyz grey = new LinearRgb(level, level, level).xyz();
            Lab d65 = grey.lab(White.D65);
            Lab d50 = grey.adapted(White.D65, White.D50).lab(White.D50);
            assertThat(Math.hypot(d65.a(), d65.b())).isLessThan(1e-9);
            assertThat(Math.hypot(d50.a(), d50.b())).isLessThan(1e-9);
            assertThat(d50.l()).isCloseTo(d65.l(), within(1e-9));
        }
    }

    /** The primaries of sRGB in L*a*b* (D65), as printed by Lindbloom's calculator. */
    @Test
    void thePrimariesAreWhereTheyArePrinted() {
        assertLab(new LinearRgb(1, 0, 0).lab(), 53.24, 80.09, 67.20);
        assertLab(new LinearRgb(0, 1, 0).lab(), 87.73, -86.18, 83.18);
        assertLab(new LinearRgb(0, 0, 1).lab(), 32.30, 79.19, -107.86);
    }

    private static void assertLab(Lab lab, double l, double a, double b) {
        assertThat(lab.l()).isCloseTo(l, within(0.02));
        assertThat(lab.a()).isCloseTo(a, within(0.02));
        assertThat(lab.b()).isCloseTo(b, within(0.03));
    }

    /** Linear sRGB of the older chart, from the tests of OpenCV's colour correction (test_color_correction.cpp). */
    @Test
    void patchesOfTheChartAreTheLightThatOpenCvSaysTheyAre() {
        ReferenceChart chart = ReferenceChart.colorCheckerBefore2014();
        assertLight(chart.patches().get(14), 0.45585457, 0.03033727, 0.04085654);
        assertLight(chart.patches().get(17), -0.0374061, 0.24699498, 0.40041217);
        assertLight(chart.patches().get(18), 0.91262695, 0.91493909, 0.89367049);
        assertLight(chart.patches().get(19), 0.57981916, 0.59200418, 0.59328881);
        assertLight(chart.patches().get(23), 0.0303193, 0.03113818, 0.03274845);
        assertThat(ReferenceChart.colorChecker().patches()).hasSize(24);
        assertThat(ReferenceChart.colorChecker().patches().get(18).name()).isEqualTo("white");
    }

    private static void assertLight(ReferenceChart.Patch patch, double red, double green, double blue) {
        assertThat(patch.light().red()).isCloseTo(red, within(1e-4));
        assertThat(patch.light().green()).isCloseTo(green, within(1e-4));
        assertThat(patch.light().blue()).isCloseTo(blue, within(1e-4));
    }

    @Test
    void theTableOfTheCurveIsTheCurve() {
        Plane levels = Plane.byPixels(256, 1, (x, y) -> x / 255f);
        Picture.Linear light = SrgbCurve.decode(new Picture.Srgb(levels, levels, levels));
        for (int x = 0; x < 256; x++) {
            assertThat((double) light.red().at(x, 0)).isCloseTo(SrgbCurve.decode(x / 255.0), within(1e-6));
        }
        Plane back = SrgbCurve.encode(light).green();
        for (int x = 0; x < 256; x++)
            assertThat(Math.round(255 * back.at(x, 0))).isEqualTo(x);
    }

    /** ITA classes: light skin of L* 70, b* 15 lies in the class over 41°, and b* of 0 or less turns nothing over. */
    @Test
    void typologyAngleTurnsOnAllTheWay() {
        assertThat(new Lab(70, 10, 15).itaDegrees()).isCloseTo(53.13, within(0.01));
        assertThat(new Lab(35, 10, 15).itaDegrees()).isCloseTo(-45, within(0.01));
        assertThat(new Lab(60, 10, 0).itaDegrees()).isCloseTo(90, within(0.01));
        assertThat(new Lab(60, 10, -2).itaDegrees()).isGreaterThan(90);
    }

    @Test
    void aLampTwiceAsBrightLeavesTheErythemaIndexAlone() {
        LinearRgb skin = new LinearRgb(0.5, 0.3, 0.2);
        assertThat(Indices.erythema(skin.times(2))).isCloseTo(Indices.erythema(skin), within(1e-12));
        Plane red = Plane.filled(2, 2, 0.5f);
        Plane green = Plane.filled(2, 2, 0.3f);
        Plane plane = Indices.erythema(new Picture.Linear(red, green, green));
        assertThat((double) plane.at(1, 1)).isCloseTo(Indices.erythema(skin), within(1e-4));
    }
}
