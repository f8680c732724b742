package fibril.photo.phantom;

import fibril.photo.colour.Chromophore;
import fibril.photo.colour.LinearRgb;

/**
 * Optical density of skin in the three channels.
 *
 * <pre>
 * OD_c = base_c + M m_c + H h_c
 * m_c, h_c  melanin and blood ({@link Chromophore})
 * base      0.36, 0.51, 0.69: bloodless, without melanin; ours
 * </pre>
 *
 * M is found so that skin with the usual blood, H = 0.12, has the ITA wanted.
 */
public record SkinTone(double itaDegrees, double melanin) {

    static final double BLOOD = 0.12;

    private static final double[] BASE = {0.36, 0.51, 0.69};
    private static final double[] MELANIN = channels(Chromophore.MELANIN);
    private static final double[] HAEMOGLOBIN = channels(Chromophore.BLOOD);

    /** The six classes that every figure is given for. */
    public static double[] classes() {
        return new double[] {55, 40, 25, 10, -10, -30};
    }

    public static SkinTone ofIta(double degrees) {
        double low = 0;
        double high = 6;
        if (!(ita(low) > degrees && ita(high) < degrees)) {
            throw new IllegalArgumentException("no melanin gives ITA " + degrees + "°");
        }
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            if (ita(middle) > degrees) low = middle;
            else high = middle;
        }
        return new SkinTone(degrees, (low + high) / 2);
    }

    private static double ita(double melanin) {
        return new LinearRgb(light(0, melanin, BLOOD, 0), light(1, melanin, BLOOD, 0), light(2, melanin, BLOOD, 0))
                .lab()
                .itaDegrees();
    }

    /** Light that comes back in one channel, of 1 that falls in. */
    static double light(int channel, double melanin, double haemoglobin, double shade) {
        return Math.exp(-(BASE[channel] + MELANIN[channel] * melanin + HAEMOGLOBIN[channel] * haemoglobin + shade));
    }

    private static double[] channels(Chromophore chromophore) {
        return new double[] {chromophore.red(), chromophore.green(), chromophore.blue()};
    }
}
