package fibril.clinic.people;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody of whom only the name and the birthday matter. */
public final class SampleClient {

    private SampleClient() {}

    public static Client of(String given, String family, LocalDate born) {
        return new Client(
                UUID.randomUUID(),
                given,
                family,
                born,
                Sex.FEMALE,
                null,
                "",
                "",
                "",
                null,
                Provenance.first(Audit.NOBODY, Instant.EPOCH));
    }
}
