package fibril.clinic.consult;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All screening questionnaires on record. */
public interface Questionnaires {

    /** Keeps a new one, or the next version of one; throws StaleVersion when that version exists. */
    void add(Questionnaire questionnaire);

    Optional<Questionnaire> find(UUID id);

    /** The one that was begun last, in its newest version. */
    Optional<Questionnaire> current(UUID client);

    /** The current one of each of many clients, those without one left out. */
    List<Questionnaire> currentOf(Collection<UUID> clients);

    /** Every version of every one, newest first. */
    List<Questionnaire> history(UUID client);
}
