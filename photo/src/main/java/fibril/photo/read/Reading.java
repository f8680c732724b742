package fibril.photo.read;

import fibril.photo.GateReading;
import java.util.List;

/** What came of the bytes of a file. */
public sealed interface Reading {

    /**
     * @param camera what took it
     * @param taken when, as EXIF writes it (2026:11:29 12:30:00), so that the later of two comes later in the alphabet; empty where it is not said
     * @param gates what its camera did to it, if anything
     */
    record Seen(Frame frame, Camera camera, String taken, List<GateReading> gates) implements Reading {
        public Seen {
            gates = List.copyOf(gates);
        }
    }

    record Refused(GateReading why) implements Reading {}
}
