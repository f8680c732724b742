package fibril.clinic.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** What a column holds, in words that every product and every database knows; and how it is written down openly. */
public enum OpenKind {
    UUID,
    TEXT,
    /** A calendar day as ISO text; empty where none was given. */
    DAY,
    /** Kept as milliseconds; written as ISO text in UTC, which loses nothing. */
    INSTANT,
    INTEGER,
    NUMBER,
    BOOLEAN;

    /** As the database keeps it, whatever the rooms make of it. */
    DataType<?> kept() {
        return switch (this) {
            case UUID -> SQLDataType.UUID;
            case TEXT, DAY -> SQLDataType.VARCHAR;
            case INSTANT, INTEGER -> SQLDataType.BIGINT;
            case NUMBER -> SQLDataType.DOUBLE;
            case BOOLEAN -> SQLDataType.BOOLEAN;
        };
    }

    static OpenKind of(Field<?> field) {
        Class<?> type = field.getType();
        if (type == java.util.UUID.class) return UUID;
        if (type == String.class) return TEXT;
        if (type == LocalDate.class) return DAY;
        if (type == Instant.class) return INSTANT;
        if (type == Integer.class || type == Long.class) return INTEGER;
        if (type == Double.class) return NUMBER;
        if (type == Boolean.class) return BOOLEAN;
        throw new IllegalStateException("no open form was decided for " + field + " of " + type);
    }

    /** As it is written down: a text, a number or a truth. */
    public Object opened(Object kept) {
        return switch (this) {
            case UUID -> kept.toString();
            case INSTANT -> Instant.ofEpochMilli((Long) kept).toString();
            case TEXT, DAY, INTEGER, NUMBER, BOOLEAN -> kept;
        };
    }

    /** Back from what was written down; throws IllegalArgumentException where it is something else. */
    public @Nullable Object kept(@Nullable Object opened) {
        return switch (opened) {
            case null -> null;
            case String text when this == UUID -> java.util.UUID.fromString(text);
            case String text when this == INSTANT -> Instant.parse(text).toEpochMilli();
            case String text when this == TEXT || this == DAY -> text;
            case Integer number when this == INTEGER -> number.longValue();
            case Long number when this == INTEGER -> number;
            case Number number when this == NUMBER -> number.doubleValue();
            case Boolean truth when this == BOOLEAN -> truth;
            default -> throw new IllegalArgumentException("“" + opened + "” is no " + word());
        };
    }

    /** What the manifest calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
