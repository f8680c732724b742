package fibril.photo.portrait;

import java.awt.image.BufferedImage;

/**
 * Redness or pigment put on a photograph, by what it takes of the light: density {@code d} at its middle falling off as a bell,
 * with a share of it for each channel.
 */
public record Lesion(double x, double y, double radius, double density, ReShot.Gain shares) {

    /** Haemoglobin takes green, some blue, hardly any red. */
    public static Lesion redness(double x, double y, double radius, double density) {
        return new Lesion(x, y, radius, density, new ReShot.Gain(0.05, 1, 0.8));
    }

    /** Melanin takes blue most and red least, but all of them. */
    public static Lesion spot(double x, double y, double radius, double density) {
        return new Lesion(x, y, radius, density, new ReShot.Gain(0.6, 1, 1.35));
    }

    public BufferedImage on(BufferedImage picture) {
        BufferedImage changed =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        for (int v = 0; v < picture.getHeight(); v++) {
            for (int u = 0; u < picture.getWidth(); u++) {
                double far = Math.hypot(u - x, v - y) / radius;
                double here = far > 4 ? 0 : density * Math.exp(-far * far / 2);
                int rgb = 0;
                for (int channel = 0; channel < 3; channel++) {
                    int value = picture.getRGB(u, v) >> (16 - 8 * channel) & 0xff;
                    rgb = rgb << 8 | (here == 0 ? value : dimmed(value, here * shares.of(channel)));
                }
                changed.setRGB(u, v, rgb);
            }
        }
        return changed;
    }

    private static int dimmed(int value, double density) {
        double light = Math.pow((value / 255.0 + 0.055) / 1.055, 2.4) * Math.exp(-density);
        return (int) Math.clamp(Math.round(255 * (1.055 * Math.pow(light, 1 / 2.4) - 0.055)), 0L, 255L);
    }
}
