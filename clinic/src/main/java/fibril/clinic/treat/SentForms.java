package fibril.clinic.treat;

import java.util.Optional;
import java.util.UUID;

/** Keys of forms that have arrived, so that one sent twice through a bad connection is written once. */
public interface SentForms {

    /** False when a form with this key was written before; {@code made} is what this one makes. */
    boolean claim(String key, UUID made);

    /** What the form with this key made. */
    Optional<UUID> madeBy(String key);
}
