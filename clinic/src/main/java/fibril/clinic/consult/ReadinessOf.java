package fibril.clinic.consult;

import fibril.clinic.people.Client;
import java.time.LocalDate;
import java.util.Set;

/** Whether a client may be needled, for later rooms to ask. */
public interface ReadinessOf {

    /** With the answers on record. A named concern means a planned course, which has its own gap between sessions. */
    Readiness of(Client client, Set<String> areas, Set<String> concerns, LocalDate today);

    /** As above, but what may have changed must have been answered today. */
    Readiness onTheDay(Client client, Set<String> areas, Set<String> concerns, LocalDate today);
}
