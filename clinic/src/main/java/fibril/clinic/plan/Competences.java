package fibril.clinic.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may treat with which device. */
public interface Competences {

    /** Keeps a new entry, or the next version of one; throws StaleVersion when that version exists. */
    void add(Competence competence);

    Optional<Competence> find(UUID id);

    /** By operator and device. */
    List<Competence> all();

    default boolean mayUse(UUID operator, String device, LocalDate day) {
        return all().stream()
                .anyMatch(c -> c.operator().equals(operator) && c.device().equals(device) && c.holdsOn(day));
    }
}
