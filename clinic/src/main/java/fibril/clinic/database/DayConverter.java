package fibril.clinic.database;

import java.time.LocalDate;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Calendar days are kept as ISO text: sorted rightly, read by anyone, the same on every database. */
public final class DayConverter extends AbstractConverter<String, LocalDate> {

    private static final long serialVersionUID = 1;

    public DayConverter() {
        super(String.class, LocalDate.class);
    }

    @Override
    public @Nullable LocalDate from(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    @Override
    public @Nullable String to(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
