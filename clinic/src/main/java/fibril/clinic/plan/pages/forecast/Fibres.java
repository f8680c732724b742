package fibril.clinic.plan.pages.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Collagen as short lines, each of which stands for the same amount wherever it lies. The places follow one fixed
 * sequence, so that more collagen adds lines and moves none.
 */
final class Fibres {

    /** So many lines in a square millimetre are the collagen of untreated skin. */
    static final int PER_MM2 = 100;

    /** Steps of an evenly spreading sequence in two dimensions (powers of the plastic number). */
    private static final double ACROSS = 0.7548776662466927, DOWN = 0.5698402909980532;

    private static final double TURN = 0.6180339887498949;

    private Fibres() {}

    /** How many lines a share of normal collagen is, in a piece of this area. */
    static int count(double share, double areaMm2) {
        return (int) Math.round(Math.max(0, share) * areaMm2 * PER_MM2);
    }

    /** A box in the units of the drawing; {@code length} is that of one line. */
    record Box(double x, double y, double width, double height, double length) {}

    /** The first so many lines; another {@code start} gives other places, so that kinds do not lie on each other. */
    static List<String> lines(int howMany, Box box, int start) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < howMany; i++) lines.add(line(i + start, box));
        return lines;
    }

    private static String line(int i, Box box) {
        double slope = (fraction(i * TURN) - 0.5) * 0.7;
        double half = Math.min(box.length() / 2, box.width() / 2);
        double dy = Math.clamp(slope * half, -box.height() / 2, box.height() / 2);
        double x = box.x() + half + fraction(0.5 + i * ACROSS) * (box.width() - 2 * half);
        double y = box.y() + Math.abs(dy) + fraction(0.5 + i * DOWN) * (box.height() - 2 * Math.abs(dy));
        return String.format(Locale.ROOT, "M%.1f %.1fl%.1f %.1f", x - half, y - dy, 2 * half, 2 * dy);
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }
}
