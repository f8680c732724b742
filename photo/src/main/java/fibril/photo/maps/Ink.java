package fibril.photo.maps;

import fibril.photo.image.Picture;
import fibril.photo.image.Plane;

/** Strokes over a grey picture; what is drawn later lies on top. */
final class Ink {

    static final float[] LESS = ChangeMap.LESS;
    static final float[] MORE = ChangeMap.MORE;
    static final float[] WHITE = {1, 1, 1};
    static final float[] DARK = {0.08f, 0.08f, 0.08f};

    private final int width;
    private final int height;
    private final float[][] channels;

    Ink(Plane grey) {
        this.width = grey.width();
        this.height = grey.height();
        this.channels = new float[][] {grey.toArray(), grey.toArray(), grey.toArray()};
    }

    void dot(double x, double y, double radius, float[] colour) {
        ring(x, y, radius / 2, radius / 2, colour);
    }

    /** {@code thick} is half the thickness. */
    void ring(double x, double y, double radius, double thick, float[] colour) {
        double outer = radius + thick;
        double inner = Math.max(0, radius - thick);
        for (int v = (int) Math.max(0, y - outer); v <= Math.min(height - 1, y + outer); v++) {
            for (int u = (int) Math.max(0, x - outer); u <= Math.min(width - 1, x + outer); u++) {
                double squares = (u - x) * (u - x) + (v - y) * (v - y);
                if (squares > outer * outer || squares < inner * inner) continue;
                for (int c = 0; c < 3; c++) channels[c][v * width + u] = colour[c];
            }
        }
    }

    void stroke(double fromX, double fromY, double toX, double toY, double thick, float[] colour) {
        int steps = (int) Math.ceil(Math.hypot(toX - fromX, toY - fromY));
        for (int i = 0; i <= steps; i++) {
            double share = steps == 0 ? 0 : (double) i / steps;
            dot(fromX + share * (toX - fromX), fromY + share * (toY - fromY), thick, colour);
        }
    }

    Picture.Srgb picture() {
        return new Picture.Srgb(
                Plane.of(width, height, channels[0]),
                Plane.of(width, height, channels[1]),
                Plane.of(width, height, channels[2]));
    }
}
