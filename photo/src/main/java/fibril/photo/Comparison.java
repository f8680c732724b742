package fibril.photo;

/** What came of a comparison. */
public sealed interface Comparison permits Compared, NotComparable {}
