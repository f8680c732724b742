package fibril.photo.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.photo.Gate;
import fibril.photo.GateReading.Which;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final ReferenceChart CHART = ReferenceChart.colorChecker();

    /** Mixes channels and tints as a real sensor does, and stays inside 0 to 1 for the chart. */
    private static LinearRgb sensor(LinearRgb light, double exposure) {
        return new LinearRgb(
                exposure * Math.max(1e-4, 0.62 * light.red() + 0.15 * light.green() + 0.03 * light.blue()),
                exposure * Math.max(1e-4, 0.10 * light.red() + 0.66 * light.green() + 0.09 * light.blue()),
                exposure * Math.max(1e-4, 0.04 * light.red() + 0.16 * light.green() + 0.52 * light.blue()));
    }

    private static List<PatchReading> read(UnaryOperator<LinearRgb> camera) {
        List<PatchReading> readings = new ArrayList<>();
        for (ReferenceChart.Patch patch : CHART.patches()) {
            LinearRgb seen = camera.apply(patch.light());
            readings.add(new PatchReading(
                    SrgbCurve.encode(seen.red()),
                    SrgbCurve.encode(seen.green()),
                    SrgbCurve.encode(seen.blue()),
                    0.01,
                    false));
        }
        return readings;
    }

    private static Calibration.ByChart calibrated(List<PatchReading> readings) {
        assertThat(Calibration.fit(CHART, readings, Which.BEFORE)).isInstanceOf(Calibration.Result.Calibrated.class);
        return ((Calibration.Result.Calibrated) Calibration.fit(CHART, readings, Which.BEFORE)).calibration();
    }

    @Test
    void aLinearCameraWithoutNoiseIsUnderstoodExactly() {
        Calibration.ByChart calibration = calibrated(read(light -> sensor(light, 1)));
        assertThat(calibration.leaveOneOut()).isLessThan(1e-6);
        assertThat(calibration.usesToneCurve()).isFalse();
        assertThat(calibration.usesRootPolynomial()).isFalse();
        for (ReferenceChart.Patch patch : CHART.patches()) {
            LinearRgb seen = sensor(patch.light(), 1);
            LinearRgb light = calibration.light(
                    SrgbCurve.encode(seen.red()), SrgbCurve.encode(seen.green()), SrgbCurve.encode(seen.blue()));
            assertThat(light.red()).isCloseTo(patch.light().red(), within(1e-9));
            assertThat(light.blue()).isCloseTo(patch.light().blue(), within(1e-9));
        }
    }

    @Test
    void halfAndTwiceTheExposureGiveTheSameLight() {
        for (ColourModel.Kind kind : ColourModel.Kind.values()) {
            List<LinearRgb> camera =
                    CHART.patches().stream().map(p -> sensor(p.light(), 0.4)).toList();
            List<LinearRgb> light =
                    CHART.patches().stream().map(ReferenceChart.Patch::light).toList();
            ColourModel model = ColourModel.fitted(kind, camera, light);
            for (double exposure : new double[] {0.5, 2}) {
                for (LinearRgb seen : camera) {
                    LinearRgb brighter = model.light(seen.times(exposure));
                    LinearRgb once = model.light(seen).times(exposure);
                    assertThat(brighter.red()).as(kind.name()).isCloseTo(once.red(), within(1e-12));
                    assertThat(brighter.green()).as(kind.name()).isCloseTo(once.green(), within(1e-12));
                }
                Calibration.ByChart one = calibrated(read(l -> sensor(l, 0.45)));
                Calibration.ByChart other = calibrated(read(l -> sensor(l, 0.45 * exposure)));
                LinearRgb skin = sensor(new LinearRgb(0.45, 0.28, 0.2), 0.45);
                LinearRgb first = decoded(one, skin);
                LinearRgb second = decoded(other, skin.times(exposure));
                assertThat(second.red()).isCloseTo(first.red(), within(1e-9));
                assertThat(second.green()).isCloseTo(first.green(), within(1e-9));
            }
        }
    }

    private static LinearRgb decoded(Calibration.ByChart calibration, LinearRgb camera) {
        return calibration.light(
                SrgbCurve.encode(camera.red()), SrgbCurve.encode(camera.green()), SrgbCurve.encode(camera.blue()));
    }

    @Test
    void aBentToneCurveIsFoundAndStraightened() {
        Calibration.ByChart calibration = calibrated(read(light -> bent(sensor(light, 1))));
        assertThat(calibration.usesToneCurve()).isTrue();
        assertThat(calibration.leaveOneOut()).isLessThan(0.5);
    }

    /** Quadratic in log-log, as phones lift shadows; the same for all three channels. */
    private static LinearRgb bent(LinearRgb v) {
        return new LinearRgb(bent(v.red()), bent(v.green()), bent(v.blue()));
    }

    private static double bent(double v) {
        double u = Math.log(v);
        return Math.exp(0.85 * u - 0.02 * u * u);
    }

    @Test
    void aCameraThatTreatsPlacesDifferentlyIsRefusedWithTheRemedy() {
        SplittableRandom chance = new SplittableRandom(3);
        List<PatchReading> readings = read(light -> sensor(light, Math.exp(0.35 * chance.nextGaussian() - 0.4)));
        assertThat(Calibration.fit(CHART, readings, Which.BEFORE))
                .isInstanceOfSatisfying(Calibration.Result.Refused.class, refused -> {
                    assertThat(refused.reading().gate()).isEqualTo(Gate.CHART_FIT);
                    assertThat(refused.reading().value()).isGreaterThan(3);
                    assertThat(refused.reading().words()).contains("at most 3 ΔE00", "HDR");
                });
    }

    @Test
    void twoClippedPatchesAreTooMany() {
        List<PatchReading> readings = new ArrayList<>(read(light -> sensor(light, 1)));
        for (int i = 0; i < 2; i++) {
            PatchReading r = readings.get(17 + i);
            readings.set(17 + i, new PatchReading(r.red(), r.green(), r.blue(), r.spread(), true));
            boolean refused = Calibration.fit(CHART, readings, Which.BEFORE) instanceof Calibration.Result.Refused;
            assertThat(refused).isEqualTo(i == 1);
        }
    }

    @Test
    void aWholePictureIsDecodedAsOneColourIs() {
        Calibration.ByChart calibration = calibrated(read(light -> bent(sensor(light, 1))));
        Plane red = Plane.byPixels(64, 3, (x, y) -> (x + 1) / 80f);
        Plane green = Plane.byPixels(64, 3, (x, y) -> (x + y) / 90f);
        Plane blue = Plane.byPixels(64, 3, (x, y) -> (64 - x) / 100f);
        Picture.Linear light = calibration.light(new Picture.Srgb(red, green, blue));
        for (int x = 0; x < 64; x++) {
            LinearRgb one = calibration.light(red.at(x, 1), green.at(x, 1), blue.at(x, 1));
            assertThat((double) light.red().at(x, 1)).isCloseTo(one.red(), within(2e-5));
            assertThat((double) light.blue().at(x, 1)).isCloseTo(one.blue(), within(2e-5));
        }
    }
}
