package fibril.clinic.booking;

import fibril.clinic.practice.Provenance;
import java.util.UUID;

/** A room in which one client at a time is looked after. */
public record TreatmentRoom(UUID id, String name, boolean inUse, Provenance provenance) {

    public static final int LONGEST_NAME = 80;

    public TreatmentRoom {
        if (name.isBlank()) throw new IllegalArgumentException("a room has a name");
    }
}
