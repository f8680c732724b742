package fibril.clinic.plan;

import fibril.clinic.people.Client;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everything that must be settled before this operator needles this client after this plan; empty when all is. */
public interface SafetyStops {

    List<SafetyStop> of(Client client, Course course, UUID operator, LocalDate today);
}
