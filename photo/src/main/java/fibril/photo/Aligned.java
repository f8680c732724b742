package fibril.photo;

import java.util.List;

/**
 * The pair for looking at: same size, same place in both, so that blinking between them shows what changed and nothing else.
 * The photograph before is as it was taken; the one after is moved onto it.
 */
public record Aligned(Encoded before, Encoded after, Fit fit, List<GateReading> gates) implements Alignment {

    public Aligned {
        gates = List.copyOf(gates);
    }
}
