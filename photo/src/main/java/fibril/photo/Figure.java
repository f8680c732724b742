package fibril.photo;

import java.util.List;

/**
 * One figure of one region, in both photographs at the same places.
 *
 * @param region such as {@code left cheek}, or the name of an outline
 * @param formula name and version of how it was computed, stored with it; nothing is recomputed silently
 * @param readings of every gate it depended on; some may have warned
 */
public record Figure(
        Measure measure,
        String region,
        double before,
        double after,
        Band band,
        String formula,
        List<GateReading> readings)
        implements Finding {

    public Figure {
        readings = List.copyOf(readings);
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            throw new IllegalArgumentException(measure + " of " + region + " is " + before + ", " + after);
        }
        if (measure.relative() && !(before > 0)) {
            throw new IllegalArgumentException(measure + " of " + region + " has nothing to be a share of: " + before);
        }
    }

    public Figure(Measure measure, String region, double before, double after, Band band, String formula) {
        this(measure, region, before, after, band, formula, List.of());
    }

    /** In the unit of the measure. */
    public double change() {
        return after - before;
    }

    /** What is held against the band: a share of the value before where the measure is relative, else the change. */
    public double comparedWithBand() {
        return measure.held(before, after);
    }

    /** Beyond the noise, or not. */
    public boolean measurable() {
        return Math.abs(comparedWithBand()) > band.halfWidth();
    }

    public Direction direction() {
        if (!measurable()) return Direction.NO_MEASURABLE_CHANGE;
        return change() < 0 ? Direction.LESS : Direction.MORE;
    }

    public enum Direction {
        LESS,
        MORE,
        NO_MEASURABLE_CHANGE
    }
}
