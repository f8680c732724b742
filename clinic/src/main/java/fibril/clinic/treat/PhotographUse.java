package fibril.clinic.treat;

import fibril.clinic.plan.ConsentKind;
import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place outside the record where a photograph was shown, and the consent it was shown under. It is taken down by a
 * next version; what was once shown stays readable.
 *
 * @param besideOrNull where it was shown as one picture with another photograph
 */
public record PhotographUse(
        UUID id,
        UUID client,
        UUID photograph,
        UUID consent,
        Purpose purpose,
        String place,
        LocalDate usedOn,
        UUID usedBy,
        @Nullable Beside besideOrNull,
        @Nullable TakenDown takenDownOrNull,
        Provenance provenance) {

    /** What it was shown for; each asks for its own consent. */
    public enum Purpose {
        TEACHING(ConsentKind.TEACHING),
        MARKETING(ConsentKind.MARKETING);

        private final ConsentKind consent;

        Purpose(ConsentKind consent) {
            this.consent = consent;
        }

        public ConsentKind consent() {
            return consent;
        }
    }

    /**
     * The other of two that are shown as one picture.
     *
     * @param picture its name in the vault; empty once it was erased
     */
    public record Beside(UUID photograph, String picture) {}

    public record TakenDown(LocalDate on, UUID by) {}

    public PhotographUse {
        if (place.isBlank()) throw new IllegalArgumentException("a photograph is shown somewhere");
    }

    public Optional<Beside> beside() {
        return Optional.ofNullable(besideOrNull);
    }

    public Optional<TakenDown> takenDown() {
        return Optional.ofNullable(takenDownOrNull);
    }

    public boolean isStanding() {
        return takenDownOrNull == null;
    }

    public PhotographUse takenDown(TakenDown down, Provenance next) {
        return new PhotographUse(
                id, client, photograph, consent, purpose, place, usedOn, usedBy, besideOrNull, down, next);
    }
}
