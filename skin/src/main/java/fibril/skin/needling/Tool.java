package fibril.skin.needling;

/**
 * What carries the needles. A needle is a shaft of radius R_s that ends in a cone of length ℓ_t; {@code shaftRadiusMm} and
 * {@code coneLengthMm} are in mm.
 */
public sealed interface Tool {

    double shaftRadiusMm();

    double coneLengthMm();

    /**
     * Strokes meant for one mm² in so many passes, whether or not each goes in: per mm².
     *
     * <pre>pen:    n f P / (w v)          roller:    d P</pre>
     */
    double strokesPerMm2(double passes);

    /**
     * A motor pen moved at a steady speed: n needles, f strokes a second, a strip of width w mm swept at v mm/s.
     */
    record Pen(
            int needles,
            double strokesPerSecond,
            double sweptWidthMm,
            double glideMmPerSecond,
            double shaftRadiusMm,
            double coneLengthMm)
            implements Tool {

        public Pen {
            if (!(needles >= 1 && needles <= 1000)) {
                throw new IllegalArgumentException("needles are 1 to 1000, were " + needles);
            }
            Lengths.positive("strokesPerSecond", strokesPerSecond, 1000);
            Lengths.positive("sweptWidthMm", sweptWidthMm, 100);
            Lengths.positive("glideMmPerSecond", glideMmPerSecond, 1000);
            Lengths.positive("shaftRadiusMm", shaftRadiusMm, 1);
            Lengths.positive("coneLengthMm", coneLengthMm, 5);
        }

        @Override
        public double strokesPerMm2(double passes) {
            return needles * strokesPerSecond * passes / (sweptWidthMm * glideMmPerSecond);
        }
    }

    /** A drum rolled by hand: d needles touch each mm² in one pass. */
    record Roller(double needlesPerMm2PerPass, double shaftRadiusMm, double coneLengthMm) implements Tool {

        public Roller {
            Lengths.positive("needlesPerMm2PerPass", needlesPerMm2PerPass, 100);
            Lengths.positive("shaftRadiusMm", shaftRadiusMm, 1);
            Lengths.positive("coneLengthMm", coneLengthMm, 5);
        }

        /** From the drum: so many needles on a cylinder of that diameter and width (mm): d = N / (π D w). */
        public static Roller ofDrum(
                int needles, double diameterMm, double widthMm, double shaftRadiusMm, double coneLengthMm) {
            return new Roller(needles / (Math.PI * diameterMm * widthMm), shaftRadiusMm, coneLengthMm);
        }

        @Override
        public double strokesPerMm2(double passes) {
            return needlesPerMm2PerPass * passes;
        }
    }
}
