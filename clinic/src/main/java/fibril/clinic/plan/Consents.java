package fibril.clinic.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every consent ever given here, withdrawn ones too. */
public interface Consents {

    /** Keeps a new consent, or its withdrawal; throws StaleVersion when that version exists. */
    void add(Consent consent);

    Optional<Consent> find(UUID id);

    /** The newest version of each, newest consent first, withdrawn and expired ones too. */
    List<Consent> ofClient(UUID client);

    /** Of these clients the courses whose latest consent to treatment holds on this day. */
    Set<UUID> coursesConsentedOn(LocalDate day, Collection<UUID> clients);

    /** The latest given consent of each kind (for treatment: of each course), withdrawn and expired ones too. */
    default List<Consent> current(UUID client) {
        List<Consent> all = ofClient(client);
        return all.stream()
                .filter(consent -> all.stream()
                        .filter(consent::isAboutTheSameAs)
                        .findFirst()
                        .filter(consent::equals)
                        .isPresent())
                .toList();
    }
}
