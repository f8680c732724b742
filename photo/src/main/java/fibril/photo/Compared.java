package fibril.photo;

import java.util.List;

/**
 * What two photographs say of the skin, and how far it can be trusted.
 *
 * @param withheld figures that were asked for and are not given, each with the gate that stopped it
 * @param gates every gate that was read, passed or not
 */
public record Compared(
        Aligned pair,
        List<Figure> figures,
        List<NoFigure> withheld,
        List<MapPicture> maps,
        List<GateReading> gates,
        Provenance provenance)
        implements Comparison {

    public Compared {
        figures = List.copyOf(figures);
        withheld = List.copyOf(withheld);
        maps = List.copyOf(maps);
        gates = List.copyOf(gates);
    }

    public List<GateReading> warnings() {
        return gates.stream()
                .filter(gate -> gate.verdict() != GateReading.Verdict.PASSED)
                .toList();
    }
}
