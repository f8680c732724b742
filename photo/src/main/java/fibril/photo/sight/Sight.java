package fibril.photo.sight;

import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.read.Frame;
import java.util.List;
import java.util.Optional;

/** What is asked of a library of computer vision. May be called from any thread. */
public interface Sight {

    /** Every face that is seen, the largest first, in pixels of the frame. Give it frames of about a thousand pixels a side. */
    List<Mesh> faces(Frame frame);

    /**
     * The 24-patch chart: about where its corners by the patches dark skin, bluish green, black and white lie, to a fifth of a
     * patch.
     */
    Optional<List<Point>> chart(Frame frame);

    /** How far each pixel of {@code from} has moved in {@code to}; both 0 to 1 and of one size. */
    Flow flow(Plane from, Plane to);

    /** The plane-to-plane map from {@code from} to {@code to} that the skin's own marks agree on; both 0 to 1. */
    Optional<Matched> match(Plane from, Plane to);

    /** {@code plane} at (x, y) for each pixel, by a kernel that keeps it as sharp as it is; outside, the edge. */
    Plane sampled(Plane plane, Plane x, Plane y);

    /** @param dx and {@code dy}: in pixels */
    record Flow(Plane dx, Plane dy) {}
}
