package fibril.clinic.booking;

import fibril.clinic.practice.Provenance;
import java.util.UUID;

/** The secret address under which somebody's appointments can be subscribed to. Only the token's hash is kept. */
public record CalendarFeed(UUID staff, String tokenHash, Provenance provenance) {

    /** None of its addresses works any more. */
    public static CalendarFeed revoked(UUID staff, Provenance next) {
        return new CalendarFeed(staff, "", next);
    }

    public boolean isOpen() {
        return !tokenHash.isEmpty();
    }
}
