package fibril.clinic.practice;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** What is asked for beside a password, by whose it is. Secrets are replaced, not versioned. */
public interface SecondFactors {

    Optional<SecondFactor> of(UUID staff);

    /** In the place of the one before. */
    void set(UUID staff, SecondFactor factor);

    /** Uses the figures of this half minute up; false where they, or later ones, were used before. */
    boolean use(UUID staff, long step);

    /** Its recovery codes go with it. */
    void remove(UUID staff);

    /** In the place of all before. */
    void setRecovery(UUID staff, Collection<String> hashes);

    /** Uses a recovery code up; false where there is none with this hash. */
    boolean spend(UUID staff, String hash);

    int recoveryLeft(UUID staff);
}
