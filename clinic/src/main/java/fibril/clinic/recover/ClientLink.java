package fibril.clinic.recover;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way by which one client reaches what is hers: after a session its after-care and check-ins, before a visit its
 * questions. Only the hash of what opens it is known here.
 */
public record ClientLink(
        UUID id,
        UUID client,
        LinkScope scope,
        String tokenHash,
        Instant madeAt,
        UUID madeBy,
        Instant expiresAt,
        int wrongTries,
        @Nullable Instant lockedAtOrNull,
        @Nullable Instant revokedAtOrNull,
        @Nullable Instant firstUsedAtOrNull,
        @Nullable Instant lastUsedAtOrNull) {

    /** Twelve weeks: past the last check-in, to the look at the result. */
    public static final Duration AFTER_CARE = Duration.ofDays(84);

    /** So many wrong birth dates lock it. */
    public static final int TRIES = 5;

    public ClientLink {
        if (!expiresAt.isAfter(madeAt)) throw new IllegalArgumentException("a link ends after it was made");
        if (!(wrongTries >= 0)) throw new IllegalArgumentException("wrong tries are 0 or more, were " + wrongTries);
    }

    /** {@code expiresAt} is {@link #AFTER_CARE} from now, or when the visit begins. */
    public static ClientLink fresh(
            UUID id, UUID client, LinkScope scope, LinkToken token, UUID author, Instant now, Instant expiresAt) {
        return new ClientLink(id, client, scope, token.hash(), now, author, expiresAt, 0, null, null, null, null);
    }

    public enum State {
        OPEN,
        LOCKED,
        REVOKED,
        EXPIRED
    }

    /** The moment it ends belongs to the time after. */
    public State stateAt(Instant now) {
        if (revokedAtOrNull != null) return State.REVOKED;
        if (!now.isBefore(expiresAt)) return State.EXPIRED;
        return lockedAtOrNull != null ? State.LOCKED : State.OPEN;
    }

    public boolean isOpenAt(Instant now) {
        return stateAt(now) == State.OPEN;
    }

    public Optional<Instant> firstUsedAt() {
        return Optional.ofNullable(firstUsedAtOrNull);
    }

    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAtOrNull);
    }

    public Optional<Instant> lockedAt() {
        return Optional.ofNullable(lockedAtOrNull);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAtOrNull);
    }
}
