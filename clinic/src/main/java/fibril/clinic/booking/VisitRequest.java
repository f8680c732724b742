package fibril.clinic.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody who is no client yet asks for, in her own words. {@code photographName} is a name in the vault, empty
 * when she sent none; only the copy without metadata is kept.
 */
public record VisitRequest(
        UUID id,
        Instant sentAt,
        String name,
        String email,
        String phone,
        String concern,
        String area,
        String times,
        String photographName) {

    public static final int LONGEST_NAME = 160;
    public static final int LONGEST_EMAIL = 200;
    public static final int LONGEST_PHONE = 60;
    public static final int LONGEST_CONCERN = 1000;
    public static final int LONGEST_AREA = 200;
    public static final int LONGEST_TIMES = 500;

    public VisitRequest {
        if (name.isBlank()) throw new IllegalArgumentException("a request has a name");
        if (email.isBlank() && phone.isBlank()) throw new IllegalArgumentException("a request says how to answer it");
    }

    public Optional<String> photograph() {
        return photographName.isEmpty() ? Optional.empty() : Optional.of(photographName);
    }
}
