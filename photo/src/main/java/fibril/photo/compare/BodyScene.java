package fibril.photo.compare;

import fibril.photo.Ask;
import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.NotComparable;
import fibril.photo.Outline;
import fibril.photo.Readings;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.image.Polygon;
import fibril.photo.image.Region;
import fibril.photo.read.Window;
import fibril.photo.sight.Matched;
import fibril.photo.sight.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A site without a face: as large as it is, laid over one another by marks of the skin. */
final class BodyScene {

    private static final int MATCHED_AT = 1000;
    private static final int LEAST_INLIERS = 15;
    private static final double LEAST_OVERLAP = 0.5;
    private static final double MOST_STRETCH = 2;
    private static final double MOST_SIZE_RATIO = 1.25;

    private BodyScene() {}

    static Scene of(Pair<Photograph> photographs, Sight sight, int longest) {
        Pair<Window> small = photographs.each(photograph -> Window.whole(photograph.frame(), MATCHED_AT));
        Optional<Matched> matched =
                sight.match(marks(small.before().picture()), marks(small.after().picture()));
        List<GateReading> gates = new ArrayList<>();
        gates.add(Readings.atLeast(
                Gate.OVERLAP,
                Which.PAIR,
                matched.map(Matched::inliers).orElse(0),
                LEAST_INLIERS,
                "%.0f marks in common",
                Verdict.REFUSED));
        Optional<Laying> laying = matched.map(found -> Laying.of(small, found));
        laying.ifPresent(laid -> gates.addAll(laid.gates(small)));
        List<GateReading> refused = Opened.refusals(gates);
        if (!refused.isEmpty() || matched.isEmpty() || laying.isEmpty())
            return new Scene.Refused(new NotComparable(refused));
        Pair<Window> windows = photographs.each(photograph -> Window.whole(photograph.frame(), longest));
        double magnification = laying.get().magnification()
                * (small.after().reduction() / windows.after().reduction())
                / (small.before().reduction() / windows.before().reduction());
        return new Scene.Set(
                windows,
                Optional.empty(),
                at -> windows.after()
                        .inside(small.after()
                                .inFrame(matched.get()
                                        .map()
                                        .apply(small.before()
                                                .inside(windows.before().inFrame(at))))),
                magnification,
                windows.before().width(),
                List.of(),
                Optional.empty(),
                gates);
    }

    /**
     * How the one lies over the other.
     *
     * @param overlap the share of the photograph before that lies in the one after, 0 when the map tears or folds the picture
     * @param magnification pixels after for each before, along a line: the middle of what is found over the picture
     */
    private record Laying(double overlap, double magnification) {

        static Laying of(Pair<Window> windows, Matched matched) {
            int width = windows.before().width();
            int height = windows.before().height();
            int inside = 0;
            List<Double> areas = new ArrayList<>();
            boolean whole = true;
            for (int y = 0; y < height; y += 10) {
                for (int x = 0; x < width; x += 10) {
                    Point to = matched.map().apply(new Point(x, y));
                    Point right = matched.map().apply(new Point(x + 1.0, y));
                    Point down = matched.map().apply(new Point(x, y + 1.0));
                    double area =
                            (right.x() - to.x()) * (down.y() - to.y()) - (right.y() - to.y()) * (down.x() - to.x());
                    whole &= area > 1 / MOST_STRETCH / MOST_STRETCH && area < MOST_STRETCH * MOST_STRETCH;
                    areas.add(area);
                    if (to.x() >= 0
                            && to.y() >= 0
                            && to.x() < windows.after().width()
                            && to.y() < windows.after().height()) {
                        inside++;
                    }
                }
            }
            areas.sort(Comparator.naturalOrder());
            return new Laying(whole ? inside / (double) areas.size() : 0, Math.sqrt(areas.get(areas.size() / 2)));
        }

        /** Size is asked for as shares of the two pictures: a camera with more pixels stands no closer. */
        List<GateReading> gates(Pair<Window> windows) {
            double shown =
                    magnification * windows.before().longest() / windows.after().longest();
            return List.of(
                    Readings.atLeast(
                            Gate.OVERLAP,
                            Which.PAIR,
                            100 * overlap,
                            100 * LEAST_OVERLAP,
                            "%.0f %% of the picture",
                            Verdict.REFUSED),
                    Readings.atMost(
                            Gate.SIZE,
                            Which.PAIR,
                            Math.max(shown, 1 / shown),
                            MOST_SIZE_RATIO,
                            "%.2f times",
                            Verdict.WARNED));
        }
    }

    /** Lightness alone: whatever redness does, marks stay. */
    private static Plane marks(Picture.Srgb picture) {
        return picture.green().with(picture.red(), (g, r) -> 0.7f * g + 0.3f * r);
    }

    /** Where nothing was drawn. */
    static Region whole(Window window) {
        return Region.of("whole picture", Polygon.rectangle(-0.5, -0.5, window.width(), window.height()));
    }

    /** What was drawn on the photograph before, in pixels of its window. */
    static List<Region> outlined(Ask ask, Photograph before, Window window) {
        return ask.outlines().stream()
                .map(outline -> Region.of(outline.name(), polygon(outline, before, window)))
                .toList();
    }

    private static Polygon polygon(Outline outline, Photograph before, Window window) {
        return new Polygon(outline.corners().stream()
                .map(place -> window.inside(new Point(
                        place.across() * before.frame().width() - 0.5,
                        place.down() * before.frame().height() - 0.5)))
                .toList());
    }
}
