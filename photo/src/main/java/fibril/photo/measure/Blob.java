package fibril.photo.measure;

/** A round patch that differs from what is around it: middle and radius in pixels, contrast in the plane's own unit. */
public record Blob(double x, double y, double radius, double contrast) {

    /** Two blobs are one when the middle of either lies in the other. */
    boolean same(Blob other) {
        return Math.hypot(x - other.x, y - other.y) < Math.max(radius, other.radius);
    }
}
