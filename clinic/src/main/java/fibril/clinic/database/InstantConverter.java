package fibril.clinic.database;

import java.time.Instant;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Instants are kept as milliseconds, so that what comes back equals what went in on every database. */
public final class InstantConverter extends AbstractConverter<Long, Instant> {

    private static final long serialVersionUID = 1;

    public InstantConverter() {
        super(Long.class, Instant.class);
    }

    @Override
    public @Nullable Instant from(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public @Nullable Long to(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
