package fibril.atlas;

/** One source and what was taken from it. */
public record Citation(Source source, String supports) {}
