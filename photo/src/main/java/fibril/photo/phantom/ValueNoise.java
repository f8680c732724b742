package fibril.photo.phantom;

/** Smooth random hills that can be asked for at any place: values on a lattice from a hash, joined by quintic steps. */
final class ValueNoise {

    private final long seed;
    private final double pitch;

    /** Hills about {@code pitch} apart. */
    ValueNoise(long seed, double pitch) {
        this.seed = seed;
        this.pitch = pitch;
    }

    /** Mean 0, standard deviation about 1. */
    double at(double x, double y) {
        double u = x / pitch;
        double v = y / pitch;
        long left = (long) Math.floor(u);
        long top = (long) Math.floor(v);
        double dx = step(u - left);
        double dy = step(v - top);
        double upper = lattice(left, top) * (1 - dx) + lattice(left + 1, top) * dx;
        double lower = lattice(left, top + 1) * (1 - dx) + lattice(left + 1, top + 1) * dx;
        return (upper * (1 - dy) + lower * dy) * 2.5;
    }

    private static double step(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    /** −1 to 1; the finaliser of SplitMix64. */
    private double lattice(long x, long y) {
        long z = seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >> 11) * 0x1.0p-52;
    }
}
