package fibril.photo.measure;

import fibril.photo.image.Mask;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Shapes thinned to their middle lines, and pieces that hang together. */
final class Skeleton {

    private Skeleton() {}

    /**
     * Thinned until one pixel wide without tearing anything apart. Source: Zhang and Suen, Commun. ACM 27:236 (1984). Only
     * pixels of the shape are looked at, so an almost empty mask costs almost nothing.
     */
    static Mask of(Mask shape) {
        int width = shape.width();
        int height = shape.height();
        boolean[] on = new boolean[width * height];
        List<Integer> left = new ArrayList<>();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                if (!shape.has(x, y)) continue;
                on[y * width + x] = true;
                left.add(y * width + x);
            }
        }
        boolean changed = true;
        while (changed) {
            boolean first = thin(on, left, width, true);
            boolean second = thin(on, left, width, false);
            changed = first || second;
        }
        return Mask.of(width, height, on);
    }

    private static boolean thin(boolean[] on, List<Integer> left, int width, boolean first) {
        List<Integer> gone = new ArrayList<>();
        for (int place : left) if (goes(on, place, width, first)) gone.add(place);
        for (int place : gone) on[place] = false;
        left.removeIf(place -> !on[place]);
        return !gone.isEmpty();
    }

    private static boolean goes(boolean[] on, int place, int width, boolean first) {
        boolean[] p = { // clockwise from the north
            on[place - width], on[place - width + 1], on[place + 1], on[place + width + 1],
            on[place + width], on[place + width - 1], on[place - 1], on[place - width - 1]
        };
        int neighbours = 0;
        int rises = 0;
        for (int i = 0; i < 8; i++) {
            if (p[i]) neighbours++;
            if (!p[i] && p[(i + 1) % 8]) rises++;
        }
        if (neighbours < 2 || neighbours > 6 || rises != 1) return false;
        return first
                ? !(p[0] && p[2] && p[4]) && !(p[2] && p[4] && p[6])
                : !(p[0] && p[2] && p[6]) && !(p[0] && p[4] && p[6]);
    }

    /** A skeleton cut where more than two of its arms meet. */
    static Mask withoutCrossings(Mask skeleton) {
        return Mask.where(skeleton.width(), skeleton.height(), (x, y) -> {
            if (!skeleton.has(x, y)) return false;
            int near = 0;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) if (skeleton.has(x + dx, y + dy)) near++;
            }
            return near <= 3; // itself and one on either side
        });
    }

    /** Places (y · width + x) of each piece, eight neighbours joined, in the order they are met row by row. */
    static List<List<Integer>> pieces(Mask mask) {
        int width = mask.width();
        boolean[] seen = new boolean[width * mask.height()];
        List<List<Integer>> pieces = new ArrayList<>();
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < width; x++) {
                if (mask.has(x, y) && !seen[y * width + x]) pieces.add(piece(mask, seen, x, y));
            }
        }
        return pieces;
    }

    private static List<Integer> piece(Mask mask, boolean[] seen, int startX, int startY) {
        int width = mask.width();
        List<Integer> piece = new ArrayList<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(startY * width + startX);
        seen[startY * width + startX] = true;
        while (!open.isEmpty()) {
            int place = open.removeFirst();
            piece.add(place);
            for (int y = place / width - 1; y <= place / width + 1; y++) {
                for (int x = place % width - 1; x <= place % width + 1; x++) {
                    if (mask.has(x, y) && !seen[y * width + x]) {
                        seen[y * width + x] = true;
                        open.add(y * width + x);
                    }
                }
            }
        }
        return piece;
    }

    /** Length of a thinned piece in pixels: 1 for each straight step and √2 for each slanted one, corners cut. */
    static double length(Mask skeleton, List<Integer> piece) {
        double twice = 0;
        for (int place : piece) {
            int x = place % skeleton.width();
            int y = place / skeleton.width();
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    if ((dx == 0 && dy == 0) || !skeleton.has(x + dx, y + dy)) continue;
                    boolean slanted = dx != 0 && dy != 0;
                    if (slanted && (skeleton.has(x + dx, y) || skeleton.has(x, y + dy))) continue;
                    twice += slanted ? Math.sqrt(2) : 1;
                }
            }
        }
        return twice / 2;
    }
}
