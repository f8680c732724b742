package fibril.clinic.rights;

import java.util.UUID;

/** The whole records of clients, whatever rooms there are. */
public interface WholeRecords {

    WholeRecord of(UUID client);
}
