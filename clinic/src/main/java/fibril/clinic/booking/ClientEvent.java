package fibril.clinic.booking;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Something a client has planned for herself that a session should not come too near, both days counted. */
public record ClientEvent(
        UUID id,
        UUID client,
        Kind kind,
        String name,
        LocalDate from,
        LocalDate until,
        boolean withdrawn,
        Provenance provenance) {

    public static final int LONGEST_NAME = 120;

    public enum Kind {
        /** A holiday, work or sport in strong sun, or a sunbed. */
        SUN,
        /** A day on which she wants to be seen, such as a wedding. */
        BIG_DAY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ClientEvent {
        if (name.isBlank()) throw new IllegalArgumentException("an event has a name");
        if (until.isBefore(from)) throw new IllegalArgumentException("an event ends on " + until + ", before " + from);
    }

    public ClientEvent withdrawn(Provenance next) {
        return new ClientEvent(id, client, kind, name, from, until, true, next);
    }
}
