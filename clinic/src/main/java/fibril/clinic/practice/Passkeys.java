package fibril.clinic.practice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody's passkeys. */
public interface Passkeys {

    /** So many are enough for one person. */
    int MOST = 10;

    void add(Passkey passkey);

    /** Notes what a use has changed. */
    void used(Passkey passkey);

    Optional<Passkey> withCredential(String credential);

    /** The oldest first. */
    List<Passkey> of(UUID staff);

    void remove(UUID id);

    default void removeAll(UUID staff) {
        of(staff).forEach(passkey -> remove(passkey.id()));
    }
}
