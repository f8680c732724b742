package fibril.forecast;

/**
 * What was measured of this person.
 *
 * @param plan the course as it was carried out up to then
 * @param day from the first session
 * @param baseline and {@code value} on the same scale, before and then
 */
public record Measured(Plan plan, int day, String scale, double baseline, double value) {}
