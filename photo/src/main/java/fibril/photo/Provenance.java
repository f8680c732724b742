package fibril.photo;

import java.util.Optional;

/**
 * Kept with every result, so that it can be made again and never changes silently.
 *
 * @param pipeline version of the way from photographs to figures
 * @param chartBefore and {@code chartAfter}: leave-one-out mean ΔE00 of the colour chart, where there was one
 */
public record Provenance(
        String pipeline,
        String beforeSha256,
        String afterSha256,
        Optional<Double> chartBefore,
        Optional<Double> chartAfter) {}
