package fibril.photo.portrait;

import fibril.photo.image.Point;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * The same scene photographed once more: turned, nearer, shifted, a little bent (as a face is that turned or smiled), in other
 * light, with the noise of a sensor. Where each pixel went is known exactly.
 *
 * @param turn in radians
 * @param bend in pixels, with a wave length of about a third of a face
 * @param gain of the file's values for red, green and blue
 */
public record ReShot(
        double turn, double size, double right, double down, double bend, Gain gain, double noise, long seed) {

    public static final ReShot SAME = new ReShot(0, 1, 0, 0, 0, Gain.NONE, 0, 1);

    /** As when the person sat down again: within the gates. */
    public static ReShot drawn(long seed) {
        SplittableRandom chance = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 3);
        double all = 0.93 * Math.exp(0.02 * chance.nextGaussian());
        return new ReShot(
                Math.toRadians(1.2 * chance.nextGaussian()),
                Math.exp(0.015 * chance.nextGaussian()),
                4 * chance.nextGaussian(),
                4 * chance.nextGaussian(),
                0.6 * chance.nextGaussian(),
                new Gain(
                        all * Math.exp(0.006 * chance.nextGaussian()),
                        all * Math.exp(0.006 * chance.nextGaussian()),
                        all * Math.exp(0.006 * chance.nextGaussian())),
                1.2,
                seed);
    }

    public BufferedImage of(BufferedImage scene) {
        int width = scene.getWidth();
        int height = scene.getHeight();
        Cubic pixels = new Cubic(scene);
        SplittableRandom chance = new SplittableRandom(seed);
        BufferedImage shot = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Point from = inScene(new Point(x, y), width, height);
                int rgb = 0;
                for (int channel = 0; channel < 3; channel++) {
                    double value = gain.of(channel) * pixels.at(from.x(), from.y(), 16 - 8 * channel);
                    if (noise > 0) value += noise * chance.nextGaussian();
                    rgb = rgb << 8 | Math.clamp(Math.round(value), 0, 255);
                }
                shot.setRGB(x, y, rgb);
            }
        }
        return shot;
    }

    /** Where in the scene a pixel of the shot comes from. */
    public Point inScene(Point shot, int width, int height) {
        double x = shot.x() - width / 2.0 - right;
        double y = shot.y() - height / 2.0 - down;
        double u = (Math.cos(turn) * x + Math.sin(turn) * y) / size + width / 2.0;
        double v = (-Math.sin(turn) * x + Math.cos(turn) * y) / size + height / 2.0;
        return new Point(u + bend * Math.sin(v / (width / 14.0)), v + bend * Math.cos(u / (width / 12.0)));
    }

    /** What the file's values are multiplied by. */
    public record Gain(double red, double green, double blue) {
        public static final Gain NONE = new Gain(1, 1, 1);

        double of(int channel) {
            return channel == 0 ? red : channel == 1 ? green : blue;
        }
    }
}
