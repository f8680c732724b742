package fibril.clinic.treat;

import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One clinical photograph. {@code original} and {@code shown} are names in the vault: the bytes as they came, and the
 * copy without metadata that pages show, of the given size. A picture put with the wrong person is taken out by a next
 * version that says why.
 */
public record Photograph(
        UUID id,
        UUID client,
        @Nullable UUID sessionOrNull,
        PhotographMoment moment,
        PhotographView view,
        String original,
        String shown,
        int widthPx,
        int heightPx,
        Instant takenAt,
        String removedBecause,
        Provenance provenance) {

    public Photograph {
        if (!(widthPx > 0 && heightPx > 0)) {
            throw new IllegalArgumentException("a picture has pixels, was " + widthPx + " × " + heightPx);
        }
    }

    public Optional<UUID> session() {
        return Optional.ofNullable(sessionOrNull);
    }

    public boolean isRemoved() {
        return !removedBecause.isBlank();
    }

    public Photograph removed(UUID author, Instant at, String reason) {
        return new Photograph(
                id,
                client,
                sessionOrNull,
                moment,
                view,
                original,
                shown,
                widthPx,
                heightPx,
                takenAt,
                reason,
                provenance.next(author, at, reason));
    }
}
