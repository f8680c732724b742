package fibril.clinic.consult;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter or approval, attached to the finding that asked for it. From the day after it expires it counts as none. */
public record FindingPaper(
        UUID id,
        UUID client,
        String rule,
        PaperKind kind,
        String from,
        LocalDate givenOn,
        LocalDate expiresOn,
        String note,
        @Nullable String vaultName,
        String contentType,
        boolean withdrawn,
        Provenance provenance) {

    public FindingPaper {
        if (from.isBlank()) throw new IllegalArgumentException("a letter says whom it is from");
        if (expiresOn.isBefore(givenOn)) {
            throw new IllegalArgumentException("a letter of " + givenOn + " cannot expire on " + expiresOn);
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !withdrawn && !day.isBefore(givenOn) && !day.isAfter(expiresOn);
    }

    /** The next version: it no longer counts. */
    public FindingPaper withdrawn(Provenance next) {
        return new FindingPaper(
                id, client, rule, kind, from, givenOn, expiresOn, note, vaultName, contentType, true, next);
    }

    /** The scanned paper, by its name in the vault. */
    public Optional<String> file() {
        return Optional.ofNullable(vaultName);
    }
}
