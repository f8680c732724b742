package fibril.photo.maps;

import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.measure.Mark;
import java.util.List;

/**
 * The grey face before with the lines and spots that were measured, each drawn by what became of it. Shape says it as well as
 * colour:
 *
 * <pre>
 * line  shallower  blue with a white core      spot  paler or gone  a blue tick
 *       as it was  thin and white                    as it was      a white ring
 *       deeper     thick and orange                  darker or new  an orange plus
 * </pre>
 *
 * Everything has a dark edge, so that it stands out from skin of any shade. Strokes go by the width of the picture, because it
 * is looked at as large as a screen is and no larger.
 */
public final class MarksMap {

    /** How thick a thin stroke is, as a share of the width of the picture. */
    private static final double STROKE = 1 / 600.0;

    private MarksMap() {}

    public static Picture.Srgb drawn(Picture.Linear face, List<Mark> marks) {
        Plane grey = ChangeMap.grey(face);
        Ink ink = new Ink(grey);
        double stroke = Math.max(2, grey.width() * STROKE);
        // what changed lies on top
        for (Mark.Course course : List.of(Mark.Course.SAME, Mark.Course.LESS, Mark.Course.MORE)) {
            for (Mark mark : marks) {
                if (mark.course() != course) continue;
                switch (mark) {
                    case Mark.Line line -> line(ink, line, stroke);
                    case Mark.Spot spot -> spot(ink, spot, stroke);
                }
            }
        }
        return ink.picture();
    }

    private static void line(Ink ink, Mark.Line line, double stroke) {
        double wide = Math.max(stroke, line.wide());
        switch (line.course()) {
            case SAME -> {
                along(ink, line, stroke, Ink.DARK);
                along(ink, line, stroke / 2, Ink.WHITE);
            }
            case LESS -> {
                along(ink, line, 1.9 * wide, Ink.DARK);
                along(ink, line, 1.5 * wide, Ink.LESS);
                along(ink, line, 0.6 * wide, Ink.WHITE);
            }
            case MORE -> {
                along(ink, line, 1.9 * wide, Ink.DARK);
                along(ink, line, 1.5 * wide, Ink.MORE);
            }
        }
    }

    private static void along(Ink ink, Mark.Line line, double radius, float[] colour) {
        for (Point point : line.middle()) ink.dot(point.x(), point.y(), radius, colour);
    }

    private static void spot(Ink ink, Mark.Spot spot, double stroke) {
        double x = spot.middle().x();
        double y = spot.middle().y();
        double size = Math.max(spot.radius(), 4 * stroke);
        for (boolean edge : new boolean[] {true, false}) {
            double thick = edge ? 1.8 * stroke : stroke;
            switch (spot.course()) {
                case SAME -> ink.ring(x, y, size, edge ? stroke : stroke / 2, edge ? Ink.DARK : Ink.WHITE);
                case LESS -> {
                    float[] colour = edge ? Ink.WHITE : Ink.LESS;
                    ink.stroke(x - size, y, x - 0.3 * size, y + 0.7 * size, thick, colour);
                    ink.stroke(x - 0.3 * size, y + 0.7 * size, x + size, y - 0.8 * size, thick, colour);
                }
                case MORE -> {
                    float[] colour = edge ? Ink.DARK : Ink.MORE;
                    ink.stroke(x - size, y, x + size, y, thick, colour);
                    ink.stroke(x, y - size, x, y + size, thick, colour);
                }
            }
        }
    }
}
