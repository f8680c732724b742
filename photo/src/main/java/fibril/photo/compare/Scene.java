package fibril.photo.compare;

import fibril.photo.GateReading;
import fibril.photo.NotComparable;
import fibril.photo.face.HeadPose;
import fibril.photo.image.Point;
import fibril.photo.image.Region;
import fibril.photo.read.Window;
import fibril.photo.sight.Mesh;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Both photographs cut to what matters and made about equally large, or why that cannot be done. */
sealed interface Scene {

    record Refused(NotComparable why) implements Scene {}

    /**
     * @param meshes of the face, in pixels of the windows; none for a body site
     * @param start guesses where a pixel of the window before lies in the one after
     * @param magnification pixels of the window after for each of the window before, along a line of skin
     * @param size the face width in pixels of the window before; the width of the window for a body site
     * @param regions in pixels of the window before
     * @param pose how the head moved; none for a body site
     */
    record Set(
            Pair<Window> windows,
            Optional<Pair<Mesh>> meshes,
            UnaryOperator<Point> start,
            double magnification,
            double size,
            List<Region> regions,
            Optional<HeadPose> pose,
            List<GateReading> gates)
            implements Scene {

        public Set {
            regions = List.copyOf(regions);
            gates = List.copyOf(gates);
        }
    }
}
