package fibril.photo.compare;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** A made-up piece of a back: freckles of several sizes over a slow change of tone, and a fine grain. */
final class MarkedSkin {

    private MarkedSkin() {}

    static BufferedImage picture(int width, int height) {
        double[] density = new double[width * height];
        SplittableRandom chance = new SplittableRandom(11);
        for (int mark = 0; mark < 260; mark++) {
            double cx = chance.nextDouble(width);
            double cy = chance.nextDouble(height);
            double radius = 1.5 + 4 * chance.nextDouble() * chance.nextDouble();
            double strength = 0.1 + 0.5 * chance.nextDouble();
            int reach = (int) (4 * radius);
            for (int y = Math.max(0, (int) cy - reach); y < Math.min(height, cy + reach); y++) {
                for (int x = Math.max(0, (int) cx - reach); x < Math.min(width, cx + reach); x++) {
                    double far = Math.hypot(x - cx, y - cy) / radius;
                    density[y * width + x] += strength * Math.exp(-far * far / 2);
                }
            }
        }
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double d = density[y * width + x] + 0.1 * Math.sin(x / 90.0) * Math.cos(y / 70.0);
                double grain = 2 * chance.nextGaussian();
                int r = (int) (205 * Math.exp(-0.5 * d) + grain);
                int g = (int) (160 * Math.exp(-0.9 * d) + grain);
                int b = (int) (135 * Math.exp(-1.1 * d) + grain);
                picture.setRGB(x, y, Math.clamp(r, 0, 255) << 16 | Math.clamp(g, 0, 255) << 8 | Math.clamp(b, 0, 255));
            }
        }
        return picture;
    }
}
