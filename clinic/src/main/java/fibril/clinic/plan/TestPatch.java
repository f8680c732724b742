package fibril.clinic.plan;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.UUID;

/** A little of a product put on a small place to see how the skin takes it. Until it is read it says nothing. */
public record TestPatch(
        UUID id,
        UUID client,
        String product,
        String area,
        LocalDate placedOn,
        LocalDate readFrom,
        Reading reading,
        Provenance provenance) {

    public TestPatch {
        if (product.isBlank() || area.isBlank())
            throw new IllegalArgumentException("a test patch has a product and an area");
        if (readFrom.isBefore(placedOn))
            throw new IllegalArgumentException("read from " + readFrom + " before it was placed");
    }

    /** What was seen, and when. */
    public sealed interface Reading {
        record NotYet() implements Reading {}

        record Calm(LocalDate on, String note) implements Reading {}

        /** Blocks until somebody has decided what follows from it. */
        record Reacted(LocalDate on, String note, String decision) implements Reading {
            public Reacted {
                if (note.isBlank()) throw new IllegalArgumentException("a reaction is described");
            }

            public boolean isOpen() {
                return decision.isBlank();
            }
        }
    }
}
