package fibril.photo.portrait;

import java.awt.image.BufferedImage;

/** Between pixels, by Catmull and Rom's cubic: keeps a picture about as sharp as it was. */
final class Cubic {

    private final int width;
    private final int height;
    private final int[] rgb;

    Cubic(BufferedImage picture) {
        width = picture.getWidth();
        height = picture.getHeight();
        rgb = picture.getRGB(0, 0, width, height, null, 0, width);
    }

    /** The channel at {@code shift} bits; outside, the nearest pixel. */
    double at(double x, double y, int shift) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double[] across = weights(x - left);
        double[] down = weights(y - top);
        double sum = 0;
        for (int j = 0; j < 4; j++) {
            int v = Math.clamp(top + j - 1, 0, height - 1);
            for (int i = 0; i < 4; i++) {
                int u = Math.clamp(left + i - 1, 0, width - 1);
                sum += across[i] * down[j] * (rgb[v * width + u] >> shift & 0xff);
            }
        }
        return sum;
    }

    private static double[] weights(double t) {
        return new double[] {
            ((-0.5 * t + 1) * t - 0.5) * t,
            (1.5 * t - 2.5) * t * t + 1,
            ((-1.5 * t + 2) * t + 0.5) * t,
            (0.5 * t - 0.5) * t * t
        };
    }
}
