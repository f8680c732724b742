package fibril.clinic.measure.pages.pair;

/**
 * How far one comparison is.
 *
 * @param over whether there is something new to be shown instead
 */
public record ProgressPart(String href, String text, int done, int steps, boolean over) {}
