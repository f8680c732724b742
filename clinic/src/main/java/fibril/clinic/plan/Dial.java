package fibril.clinic.plan;

import fibril.atlas.Device;
import java.util.OptionalDouble;

/** The depths a pen can be set to, as far as its maker tells. */
public record Dial(OptionalDouble stepMm, OptionalDouble deepestMm) {

    /** How finely a depth may be written where the maker's steps are not known. */
    public static final double WRITTEN_STEP_MM = 0.05;

    private static final double ROUNDING_MM = 1e-6;

    /** Before a pen is chosen. */
    public static final Dial UNKNOWN = new Dial(OptionalDouble.empty(), OptionalDouble.empty());

    public static Dial of(Device device) {
        return new Dial(device.pen().stepMm(), device.pen().maxDepthMm());
    }

    public double step() {
        return stepMm.orElse(WRITTEN_STEP_MM);
    }

    public boolean reaches(double depthMm) {
        return deepestMm.isEmpty() || depthMm <= deepestMm.getAsDouble() + ROUNDING_MM;
    }

    public boolean hasSetting(double depthMm) {
        return Math.abs(depthMm - setting(Math.rint(depthMm / step()))) < ROUNDING_MM;
    }

    /** The first setting from {@code depthMm} on that is at most {@code atMostMm}; otherwise the last one before it. */
    public double near(double depthMm, double atMostMm) {
        double from = setting(Math.ceil(depthMm / step() - ROUNDING_MM));
        if (from <= atMostMm + ROUNDING_MM && reaches(from)) return from;
        double limit = Math.min(atMostMm, deepestMm.orElse(atMostMm));
        return setting(Math.floor(Math.min(limit, depthMm) / step() + ROUNDING_MM));
    }

    /** Cut to what can be written, so that 3 × 0.1 is 0.3. */
    private double setting(double steps) {
        return Math.rint(steps * step() * 1000) / 1000;
    }
}
