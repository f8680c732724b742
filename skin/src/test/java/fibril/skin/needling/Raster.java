package fibril.skin.needling;

import java.util.random.RandomGenerator;

/** A square of skin cut into small cells, on which discs are stamped; what leaves at one side comes in at the other. */
final class Raster {

    static final double SIDE_MM = 20;
    private static final int CELLS = 1000;
    private static final double CELL_MM = SIDE_MM / CELLS;

    private final byte[] hits = new byte[CELLS * CELLS];

    void stamp(double xMm, double yMm, double radiusMm) {
        int reach = (int) Math.ceil(radiusMm / CELL_MM);
        int column = (int) Math.floor(xMm / CELL_MM);
        int row = (int) Math.floor(yMm / CELL_MM);
        for (int j = row - reach; j <= row + reach; j++) {
            for (int i = column - reach; i <= column + reach; i++) {
                double dx = (i + 0.5) * CELL_MM - xMm;
                double dy = (j + 0.5) * CELL_MM - yMm;
                if (dx * dx + dy * dy < radiusMm * radiusMm) {
                    int cell = Math.floorMod(j, CELLS) * CELLS + Math.floorMod(i, CELLS);
                    if (hits[cell] < 2) hits[cell]++;
                }
            }
        }
    }

    /** Share of the cells hit so often or more. */
    double share(int times) {
        int count = 0;
        for (byte each : hits) if (each >= times) count++;
        return (double) count / hits.length;
    }

    /** Z = clip(ε L (1 + c_v ξ), 0, L). */
    static double stroke(double depthMm, NeedlingParameters p, RandomGenerator dice) {
        double z = p.depthShare() * depthMm * (1 + p.depthSpread() * dice.nextGaussian());
        return Math.min(depthMm, Math.max(0, z));
    }
}
