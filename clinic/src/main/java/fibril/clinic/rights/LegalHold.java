package fibril.clinic.rights;

import fibril.clinic.practice.Provenance;
import java.util.UUID;

/** The owner's word that nothing of a client may go, such as for a claim. The reason stands in the first version. */
public record LegalHold(UUID id, UUID client, boolean lifted, Provenance provenance) {

    public LegalHold lifted(Provenance next) {
        return new LegalHold(id, client, true, next);
    }
}
