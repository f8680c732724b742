package fibril.photo;

/**
 * Lays two photographs of one skin over one another and measures what changed, at the same places in both. Any number of
 * threads may call it; a call uses every core it finds and, for a pair of 12 megapixels, some seconds and about a gigabyte.
 */
public interface PhotoComparison {

    /** The whole work: pair, figures, maps. A refusal names every gate that did not let the pair through. */
    Comparison compare(Shot before, Shot after, Ask ask, Progress progress);

    /** The pair for looking at, and nothing else: cheap enough to be made while somebody waits. */
    Alignment align(Shot before, Shot after, Ask ask);
}
