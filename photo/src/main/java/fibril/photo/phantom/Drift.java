package fibril.photo.phantom;

/** What a registration leaves over: a slow field of small shifts, in mm. */
final class Drift {

    private final double amplitude;
    private final ValueNoise across;
    private final ValueNoise down;

    Drift(long seed, double rootMeanSquareMm) {
        this.amplitude = rootMeanSquareMm;
        this.across = new ValueNoise(seed * 31 + 1, 14);
        this.down = new ValueNoise(seed * 31 + 2, 14);
    }

    double x(double xMm, double yMm) {
        return amplitude == 0 ? 0 : amplitude * across.at(xMm, yMm);
    }

    double y(double xMm, double yMm) {
        return amplitude == 0 ? 0 : amplitude * down.at(xMm, yMm);
    }
}
