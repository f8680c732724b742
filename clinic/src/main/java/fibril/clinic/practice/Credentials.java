package fibril.clinic.practice;

import java.util.Optional;
import java.util.UUID;

/** Password and PIN hashes, kept apart from the staff record so that no page can show them by mistake. */
public interface Credentials {

    void setPassword(UUID staff, String hash);

    void setPin(UUID staff, String hash);

    Optional<String> passwordOf(UUID staff);

    Optional<String> pinOf(UUID staff);

    /** Counts a wrong PIN and answers how many there are now. */
    int pinFailed(UUID staff);

    int pinFailures(UUID staff);

    void pinWorked(UUID staff);
}
