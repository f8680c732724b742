package fibril.photo;

/**
 * How well one lies over the other.
 *
 * @param medianError and {@code p95Error}: there and back again misses its start by so much, as a share of the face width
 *     (of the picture width where there is no face)
 * @param correlation of the normalised lightness inside the skin, −1 to 1
 * @param pixelsPerMm on the skin of the photograph before, as it was measured
 * @param scaleKnown whether a chart gave the scale; otherwise a face is taken as 140 mm wide, a close-up as 150 mm
 */
public record Fit(double medianError, double p95Error, double correlation, double pixelsPerMm, boolean scaleKnown) {}
