package fibril.skin.needling;

import static fibril.skin.needling.SpecifiedNeedlingTest.FACE;
import static fibril.skin.needling.SpecifiedNeedlingTest.PEN;
import static fibril.skin.needling.SpecifiedNeedlingTest.pen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The injured share worked out, against punctures stamped on twenty squares of 20 mm. */
class MonteCarloTest {

    private static final int FIELDS = 20;
    private static final double DEPTH_MM = 1.5;
    private static final double JUNCTION_MM = FACE.epidermisMm();
    private static final NeedlingParameters TYPICAL = NeedlingParameters.typical();

    private final RandomGenerator dice =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);

    /** Mean over the fields with its standard error, for one hit and for two. */
    private record Seen(double once, double onceError, double twice) {}

    @FunctionalInterface
    private interface Work {
        void on(Raster skin);
    }

    private static Seen seen(Work work) {
        double sum = 0;
        double squares = 0;
        double twice = 0;
        for (int field = 0; field < FIELDS; field++) {
            Raster skin = new Raster();
            work.on(skin);
            double share = skin.share(1);
            sum += share;
            squares += share * share;
            twice += skin.share(2) / FIELDS;
        }
        double mean = sum / FIELDS;
        return new Seen(mean, Math.sqrt((squares / FIELDS - mean * mean) / (FIELDS - 1)), twice);
    }

    private void puncture(Raster skin, NeedleField field, double x, double y) {
        double stroke = Raster.stroke(DEPTH_MM, TYPICAL, dice);
        skin.stamp(x, y, field.channelRadiusMm(JUNCTION_MM, stroke));
    }

    @Test
    void isThatOfPuncturesAtRandomPlaces() {
        NeedleField field = pen(DEPTH_MM);
        double wanted = field.puncturesPerMm2() * Raster.SIDE_MM * Raster.SIDE_MM;
        Seen seen = seen(skin -> {
            for (double t = dice.nextExponential(); t < wanted; t += dice.nextExponential()) {
                puncture(skin, field, dice.nextDouble(Raster.SIDE_MM), dice.nextDouble(Raster.SIDE_MM));
            }
        });
        // the trial of the specification: 0.1688 ± 0.0013 against 0.1687
        assertThat(field.injuredShare(JUNCTION_MM)).isCloseTo(0.1688, within(0.0013));
        assertThat(seen.onceError()).isLessThan(0.0013);
        assertThat(seen.once()).isCloseTo(field.injuredShare(JUNCTION_MM), within(3 * seen.onceError()));
        assertThat(seen.twice()).isCloseTo(field.overlap(JUNCTION_MM), within(0.001));
    }

    /** Twelve needles in a ring, strokes a quarter of a millimetre apart, four passes in strips, each at its own angle. */
    @Test
    void isThatOfAPenThatRunsInStrips() {
        Tool.Pen tool = (Tool.Pen) PEN;
        NeedleField field = pen(DEPTH_MM);
        double strokeMm = tool.glideMmPerSecond() / tool.strokesPerSecond();
        Seen seen = seen(skin -> {
            for (int pass = 0; pass < 4; pass++) strips(skin, field, tool, strokeMm, pass % 2 == 0);
        });
        assertThat(seen.once() / field.injuredShare(JUNCTION_MM)).isCloseTo(1, within(0.03));
    }

    private void strips(Raster skin, NeedleField field, Tool.Pen tool, double strokeMm, boolean across) {
        // five strips of 8 mm go twice round a square of 20 mm, so that strips meet; each then makes every other stroke
        double ringMm = 0.45 * tool.sweptWidthMm();
        double shift = dice.nextDouble(Raster.SIDE_MM);
        for (int strip = 0; strip < 5; strip++) {
            double start = dice.nextDouble(strokeMm);
            double turn = dice.nextDouble(2 * Math.PI);
            for (double along = start; along < Raster.SIDE_MM; along += 2 * strokeMm) {
                for (int needle = 0; needle < tool.needles(); needle++) {
                    if (dice.nextDouble() >= TYPICAL.punctureShare()) continue;
                    double angle = turn + 2 * Math.PI * needle / tool.needles();
                    double x = along + ringMm * Math.cos(angle);
                    double y = shift + strip * tool.sweptWidthMm() + ringMm * Math.sin(angle);
                    puncture(skin, field, across ? x : y, across ? y : x);
                }
            }
        }
    }

    /** A drum of 24 rows of 8 needles rolled fifteen times, each time from another place and at another angle. */
    @Test
    void isThatOfARollerWhoseRowsAreALattice() {
        Tool.Roller tool = Tool.Roller.ofDrum(192, 20, 20, 0.125, 1.0);
        NeedleField field = new NeedleField(new NeedlingSetting(tool, FACE, DEPTH_MM, 15), TYPICAL);
        double rowMm = Math.PI * 20 / 24;
        double columnMm = 20.0 / 8;
        Seen seen = seen(skin -> {
            for (int pass = 0; pass < 15; pass++) {
                double angle = dice.nextDouble(Math.PI);
                double dx = dice.nextDouble(columnMm);
                double dy = dice.nextDouble(rowMm);
                for (int i = -12; i < 12; i++) {
                    for (int j = -12; j < 12; j++) {
                        double u = i * columnMm + dx;
                        double v = j * rowMm + dy;
                        double x = Raster.SIDE_MM / 2 + u * Math.cos(angle) - v * Math.sin(angle);
                        double y = Raster.SIDE_MM / 2 + u * Math.sin(angle) + v * Math.cos(angle);
                        boolean inside = x >= 0 && x < Raster.SIDE_MM && y >= 0 && y < Raster.SIDE_MM;
                        if (inside) puncture(skin, field, x, y);
                    }
                }
            }
        });
        assertThat(field.puncturesPerMm2()).isCloseTo(2.29, within(0.01));
        assertThat(seen.once()).isCloseTo(field.injuredShare(JUNCTION_MM), within(3 * seen.onceError()));
    }
}
