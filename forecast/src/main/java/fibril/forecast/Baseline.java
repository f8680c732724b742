package fibril.forecast;

/** Where a person stands before the first session, in the scale's own units. */
public record Baseline(String scale, double value) {}
