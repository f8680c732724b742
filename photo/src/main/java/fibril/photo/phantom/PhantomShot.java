package fibril.photo.phantom;

import java.util.SplittableRandom;

/**
 * One press of the button, as far as it differs from the next.
 *
 * @param blurPixels standard deviation of lens and movement
 * @param gainRed what is left of light and white balance after calibration; 1 is perfect
 * @param slopeX light from left to right, as a share from edge to edge
 * @param driftMm root mean square of what registration left over
 * @param noise of the sensor: 1 is a telephone in a lit room, 0 none at all
 */
public record PhantomShot(
        long seed,
        double blurPixels,
        double gainRed,
        double gainGreen,
        double gainBlue,
        double slopeX,
        double slopeY,
        double driftMm,
        double noise) {

    /** Nothing wrong with it; not even rounded to 8 bits. */
    public static final PhantomShot PERFECT = new PhantomShot(0, 0.8, 1, 1, 1, 0, 0, 0, 0);

    /**
     * As after a chart and a registration that went well: exposure within 1 %, each channel within 0.25 %, light within
     * 4 % across, 95 % of the skin within 0.14 mm (0.1 % of a face). The 0.25 % are so chosen
     * that absolute a* repeats about as it did on two perturbed real faces of an earlier trial (SDC 0.56 and 0.68): an
     * assumption, not a finding.
     */
    public static PhantomShot guided(long seed) {
        return drawn(seed, 0.01, 0.0025, 0.04);
    }

    /** Without a chart: exposure within 6 %, white balance within 2 % a channel. */
    public static PhantomShot uncalibrated(long seed) {
        return drawn(seed, 0.06, 0.02, 0.04);
    }

    private static PhantomShot drawn(long seed, double exposure, double balance, double slope) {
        SplittableRandom chance = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 17);
        double all = Math.exp(exposure * chance.nextGaussian());
        return new PhantomShot(
                seed,
                0.8 + 0.05 * chance.nextGaussian(),
                all * Math.exp(balance * chance.nextGaussian()),
                all * Math.exp(balance * chance.nextGaussian()),
                all * Math.exp(balance * chance.nextGaussian()),
                slope * chance.nextGaussian(),
                slope * chance.nextGaussian(),
                0.057,
                1);
    }
}
