package fibril.photo;

/** What came of measuring one thing in one region: a figure, or why there is none. */
public sealed interface Finding permits Figure, NoFigure {

    Measure measure();

    String region();
}
