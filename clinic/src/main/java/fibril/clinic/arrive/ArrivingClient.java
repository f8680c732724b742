package fibril.clinic.arrive;

import fibril.clinic.people.Client;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client of the file as she will be here.
 *
 * @param reference what the other product calls her; may be empty
 * @param notes what it says of her: kept as an entry from elsewhere, never among what was written here
 */
public record ArrivingClient(
        long line,
        String reference,
        String given,
        String family,
        LocalDate born,
        Sex sex,
        @Nullable Integer skinType,
        String email,
        String phone,
        String notes)
        implements Coming {

    @Override
    public String who() {
        return given + " " + family;
    }

    public Client asNew(UUID id, Provenance written) {
        return new Client(id, given, family, born, sex, skinType, email, phone, "", null, written);
    }
}
