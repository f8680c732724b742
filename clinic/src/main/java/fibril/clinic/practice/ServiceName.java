package fibril.clinic.practice;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the sign-in service calls a member of staff. The address counts until they have first come in by it; from then on
 * only the service's own number for them does, because addresses are given to somebody else one day and numbers are not.
 *
 * @param email in small letters
 * @param issuer which service gave the number; empty until they came in
 * @param subject the service's number for them; empty until they came in
 */
public record ServiceName(UUID staff, String email, String issuer, String subject, Instant setAt) {

    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_ISSUER = 400;
    public static final int LONGEST_SUBJECT = 255;

    public ServiceName {
        if (issuer.isEmpty() != subject.isEmpty()) throw new IllegalArgumentException("a number is somebody's");
    }

    public static ServiceName awaited(UUID staff, String email, Instant setAt) {
        return new ServiceName(staff, email, "", "", setAt);
    }

    /** They have come in by it. */
    public boolean isBound() {
        return !subject.isEmpty();
    }

    /** An address as two people would write the same one; empty where it is none. */
    public static Optional<String> address(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        boolean fits = address.length() <= LONGEST_EMAIL
                && address.matches("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:]+");
        return fits ? Optional.of(address) : Optional.empty();
    }
}
