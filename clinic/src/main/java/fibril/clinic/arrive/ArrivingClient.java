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
        String notes) {

    /** Stands before what another product said of her: it is nobody’s finding here and answers no question of the screening. */
    public static final String FROM_ELSEWHERE = "From elsewhere: ";

    public Client asNew(UUID id, Provenance written) {
        String said = notes.isEmpty() ? "" : FROM_ELSEWHERE + notes;
        return new Client(id, given, family, born, sex, skinType, email, phone, said, null, written);
    }

    private static final int LONGEST_NOTES = 4000;

    /** Whether both notes together have room in one record. */
    public boolean fits(Client standing) {
        return notesWith(standing).length() <= LONGEST_NOTES;
    }

    private String notesWith(Client standing) {
        return notes.isEmpty() || standing.notes().contains(notes)
                ? standing.notes()
                : (standing.notes() + "\n" + FROM_ELSEWHERE + notes).strip();
    }

    /** What this file knows and the record does not; nothing that is written there is written over. */
    public Client filledInto(Client standing, Provenance written) {
        return new Client(
                standing.id(),
                standing.givenName(),
                standing.familyName(),
                standing.born(),
                standing.sex() == Sex.UNKNOWN ? sex : standing.sex(),
                standing.fitzpatrick() == null ? skinType : standing.fitzpatrick(),
                standing.email().isEmpty() ? email : standing.email(),
                standing.phone().isEmpty() ? phone : standing.phone(),
                notesWith(standing),
                standing.portraitName(),
                written);
    }
}
