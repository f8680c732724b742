package fibril.clinic.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the names at the end of bands and curves close to what they name, and never one upon another. */
final class EndNames {

    private static final double ABOVE = 5, BELOW = 13, APART = 14;

    private final double top;
    private final double bottom;
    private final List<Name> wanted = new ArrayList<>();

    record Name(double y, String words) {}

    EndNames(double top, double bottom) {
        this.top = top;
        this.bottom = bottom;
    }

    void above(double y, String words) {
        if (!words.isEmpty()) wanted.add(new Name(y - ABOVE, words));
    }

    void below(double y, String words) {
        if (!words.isEmpty()) wanted.add(new Name(y + BELOW, words));
    }

    /** From top to bottom: each is pushed down by the one above it, then up again by the floor. */
    List<Name> placed() {
        List<Name> sorted = new ArrayList<>(wanted);
        sorted.sort(Comparator.comparingDouble(Name::y));
        double free = top - APART / 2;
        for (int i = 0; i < sorted.size(); i++) {
            Name name = sorted.get(i);
            sorted.set(i, new Name(Math.max(name.y(), free), name.words()));
            free = sorted.get(i).y() + APART;
        }
        double floor = bottom - ABOVE;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Name name = sorted.get(i);
            sorted.set(i, new Name(Math.min(name.y(), floor), name.words()));
            floor = sorted.get(i).y() - APART;
        }
        return sorted;
    }
}
