package fibril.photo.align;

import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Plane;
import fibril.photo.sight.Sight.Flow;
import java.util.Arrays;

/**
 * A flow that skin can make: the median of each small place (so that a spot which went does not pull its surroundings along),
 * smoothed over 2 % of the face width, no longer than 3 % of it, and nowhere stretching an area below 0.8 or above 1.25. It is
 * kept on a coarse grid; between its points it is straight.
 */
final class SmoothFlow {

    private static final double PLACE = 0.01;
    private static final double SMOOTHED = 0.02;
    private static final double LONGEST = 0.03;
    private static final double LEAST_AREA = 0.8;
    private static final double MOST_AREA = 1.25;
    private static final int MOST_ROUNDS = 8;

    private final Plane dx;
    private final Plane dy;
    private final int step;

    private SmoothFlow(Plane dx, Plane dy, int step) {
        this.dx = dx;
        this.dy = dy;
        this.step = step;
    }

    /** Only vectors inside {@code trusted} count; where none is near nothing moves. */
    static SmoothFlow of(Flow flow, Mask trusted, double size) {
        int width = flow.dx().width();
        int height = flow.dx().height();
        int step = (int) Math.max(1, Math.round(PLACE * size));
        Mask places =
                Mask.where(Math.ceilDiv(width, step), Math.ceilDiv(height, step), (x, y) -> any(trusted, x, y, step));
        Plane dx = medians(flow.dx(), trusted, step);
        Plane dy = medians(flow.dy(), trusted, step);
        double sigma = SMOOTHED * size / step;
        float longest = (float) (LONGEST * size);
        SmoothFlow smooth = within(dx, dy, places, sigma, longest, step);
        for (int round = 0; round < MOST_ROUNDS && !smooth.keepsAreas(places); round++) {
            sigma *= 1.4;
            smooth = within(dx, dy, places, sigma, longest, step);
        }
        return smooth;
    }

    private static SmoothFlow within(Plane dx, Plane dy, Mask places, double sigma, float longest, int step) {
        Plane x = Gaussian.smoothWithin(dx, places, sigma);
        Plane y = Gaussian.smoothWithin(dy, places, sigma);
        Plane cap = x.with(y, (a, b) -> Math.min(1, longest / (float) Math.max(1e-6, Math.hypot(a, b))));
        return new SmoothFlow(x.with(cap, (v, c) -> v * c), y.with(cap, (v, c) -> v * c), step);
    }

    private static Plane medians(Plane values, Mask trusted, int step) {
        return Plane.byPixels(Math.ceilDiv(values.width(), step), Math.ceilDiv(values.height(), step), (x, y) -> {
            float[] near = values(values, trusted, x, y, step);
            Arrays.sort(near);
            return near.length == 0 ? 0 : near[near.length / 2];
        });
    }

    /** Those within half a step around the place, too: places overlap. */
    private static float[] values(Plane values, Mask trusted, int x, int y, int step) {
        float[] found = new float[(2 * step + 1) * (2 * step + 1)];
        int count = 0;
        int right = until(x, step, values.width());
        for (int v = from(y, step); v < until(y, step, values.height()); v++) {
            for (int u = from(x, step); u < right; u++) if (trusted.has(u, v)) found[count++] = values.at(u, v);
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean any(Mask trusted, int x, int y, int step) {
        int right = until(x, step, trusted.width());
        for (int v = from(y, step); v < until(y, step, trusted.height()); v++) {
            for (int u = from(x, step); u < right; u++) if (trusted.has(u, v)) return true;
        }
        return false;
    }

    private static int from(int place, int step) {
        return Math.max(0, place * step - step / 2);
    }

    private static int until(int place, int step, int end) {
        return Math.min(end, (place + 1) * step + step / 2);
    }

    private boolean keepsAreas(Mask places) {
        for (int y = 1; y < dx.height() - 1; y++) {
            for (int x = 1; x < dx.width() - 1; x++) {
                if (!places.has(x, y)) continue;
                double area = area(x, y);
                if (area < LEAST_AREA || area > MOST_AREA) return false;
            }
        }
        return true;
    }

    /** The Jacobian of x → x + flow. */
    private double area(int x, int y) {
        double xx = 1 + (dx.at(x + 1, y) - dx.at(x - 1, y)) / (2.0 * step);
        double yy = 1 + (dy.at(x, y + 1) - dy.at(x, y - 1)) / (2.0 * step);
        double xy = (dx.at(x, y + 1) - dx.at(x, y - 1)) / (2.0 * step);
        double yx = (dy.at(x + 1, y) - dy.at(x - 1, y)) / (2.0 * step);
        return xx * yy - xy * yx;
    }

    float dx(double x, double y) {
        return at(dx, x, y);
    }

    float dy(double x, double y) {
        return at(dy, x, y);
    }

    private float at(Plane coarse, double x, double y) {
        double middle = (step - 1) / 2.0;
        return coarse.between((x - middle) / step, (y - middle) / step);
    }
}
