package fibril.skin.needling;

/**
 * One pass of work on one site as it was set: L mm on the dial or printed on the roller, counted from the skin surface, and
 * P passes. Depth 0 or no pass is allowed and does nothing.
 */
public record NeedlingSetting(Tool tool, Site site, double depthMm, double passes) {

    public NeedlingSetting {
        Lengths.between("depthMm", depthMm, 0, 5);
        Lengths.between("passes", passes, 0, 100);
    }
}
