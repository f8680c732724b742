package fibril.forecast;

import java.util.List;

/**
 * Numbers for a drawing of the skin at these settings, true to scale.
 *
 * @param injuredShare of one session, by depth under the skin's surface
 * @param slabs of the dermis from the top down, with what happens in each over the months
 */
public record CrossSection(
        double epidermisMm,
        double dermisMm,
        double setDepthMm,
        Interval trueDepthMm,
        Interval puncturesPerMm2,
        Interval upperDermisInjured,
        List<DepthInterval> injuredShare,
        List<Slab> slabs) {

    public CrossSection {
        injuredShare = List.copyOf(injuredShare);
        slabs = List.copyOf(slabs);
    }

    /** @param depthMm below the surface of the skin */
    public record DepthInterval(double depthMm, Interval share) {}

    /** From and to are depths below the surface of the skin. */
    public record Slab(double fromMm, double toMm, Interval injuredShare, List<Day> days) {
        public Slab {
            days = List.copyOf(days);
        }
    }

    /** Median collagen beyond the untreated self (0 = none), by kind. Mature can be below 0 where matrix was cut. */
    public record Day(int day, double newThree, double newOne, double mature) {}
}
