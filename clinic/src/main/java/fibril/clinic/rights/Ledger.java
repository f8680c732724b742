package fibril.clinic.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was erased, by id: so that it can be erased again in an older copy of the practice. Only ever added to. */
public interface Ledger {

    enum Kind {
        /** One photograph is gone. */
        PHOTOGRAPH,
        /** What care does not need is gone, and the client's record is locked. */
        LOCK,
        /** The record is open again. */
        RESTORE,
        /** The whole record is gone. */
        END
    }

    /** @param subject the photograph's id or the client's */
    record Entry(
            UUID id,
            Instant at,
            Kind kind,
            UUID subject,
            @Nullable LocalDate keepUntilOrNull) {
        public Optional<LocalDate> keepUntil() {
            return Optional.ofNullable(keepUntilOrNull);
        }
    }

    void add(Entry entry);

    /** In the order in which it happened. */
    List<Entry> entries();

    /** The same list where no copy of the database can carry it away or bring it back: beside the key. */
    interface Outside {

        List<Entry> entries();

        void add(List<Entry> more);
    }
}
