package fibril.clinic.practice;

import java.util.Optional;
import java.util.UUID;

/** Who comes in by the sign-in service, and under which name. */
public interface ServiceNames {

    Optional<ServiceName> of(UUID staff);

    /** Whoever this address stands for, come in or not. */
    Optional<ServiceName> withEmail(String email);

    Optional<ServiceName> withSubject(String issuer, String subject);

    /** In the place of the one before; a number it had is forgotten. */
    void set(ServiceName name);

    /** Gives an awaited name its number; false where it has one by now. */
    boolean bind(UUID staff, String issuer, String subject);

    void remove(UUID staff);
}
