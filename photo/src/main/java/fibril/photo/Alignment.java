package fibril.photo;

/** What came of laying one photograph over the other. */
public sealed interface Alignment permits Aligned, NotComparable {}
