package fibril.photo.read;

import fibril.photo.GateReading;
import java.util.List;

/** What came of the bytes of a file. */
public sealed interface Reading {

    /** @param gates what its camera did to it, if anything */
    record Seen(Frame frame, List<GateReading> gates) implements Reading {
        public Seen {
            gates = List.copyOf(gates);
        }
    }

    record Refused(GateReading why) implements Reading {}
}
