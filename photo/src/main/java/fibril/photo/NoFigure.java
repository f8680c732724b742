package fibril.photo;

/** Why there is no figure here: the gate that did not let it through. */
public record NoFigure(Measure measure, String region, GateReading because) implements Finding {}
