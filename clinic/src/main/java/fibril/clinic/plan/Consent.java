package fibril.clinic.plan;

import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One consent as it was given: the very words shown, under whose name, and until when it holds. Treatment is for one
 * version of one course; the other kinds are for no course. Withdrawing is a further version.
 */
public record Consent(
        UUID id,
        UUID client,
        ConsentKind kind,
        @Nullable UUID courseOrNull,
        int courseVersion,
        Wording wording,
        Signature signature,
        String guardian,
        String interpreter,
        LocalDate signedOn,
        LocalDate validUntil,
        @Nullable LocalDate withdrawnOnOrNull,
        Provenance provenance) {

    /** The text that was shown, as plain text, with the version it came from and its SHA-256. */
    public record Wording(String textId, String textVersion, String hash, String shown) {}

    public Consent {
        if ((kind == ConsentKind.TREATMENT) != (courseOrNull != null)) {
            throw new IllegalArgumentException("consent to treatment is for a course, no other is; was " + kind);
        }
        if (validUntil.isBefore(signedOn)) throw new IllegalArgumentException("consent ends on " + validUntil);
    }

    public Optional<UUID> course() {
        return Optional.ofNullable(courseOrNull);
    }

    public Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOnOrNull);
    }

    /** Of the same kind and, for treatment, the same course. */
    boolean isAboutTheSameAs(Consent other) {
        return kind == other.kind && Objects.equals(courseOrNull, other.courseOrNull);
    }

    /** Its last day counts; the day of withdrawal does not. */
    public boolean holdsOn(LocalDate day) {
        boolean withdrawn = withdrawnOnOrNull != null && !day.isBefore(withdrawnOnOrNull);
        return !withdrawn && !day.isBefore(signedOn) && !day.isAfter(validUntil);
    }

    public Consent withdrawn(LocalDate on, UUID author, Instant at, String reason) {
        return new Consent(
                id,
                client,
                kind,
                courseOrNull,
                courseVersion,
                wording,
                signature,
                guardian,
                interpreter,
                signedOn,
                validUntil,
                on,
                provenance.next(author, at, reason));
    }
}
