package fibril.clinic.arrive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day of another product’s file, with the time where one is said. */
public record When(LocalDate day, @Nullable LocalTime timeOrNull) {

    private static final Pattern OFFSET = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DAY_AND_TIME = Pattern.compile("(?:\\p{L}{3,9},? +)?"
            + "(\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}"
            + "|\\d{1,2}[ -]\\p{L}{3,9}\\.?,?[ -]\\d{4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4})(?:[T, ]+(.{1,20}))?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?)?\\s*(?:([AaPp])\\.?[Mm]\\.?)?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4})");
    private static final Pattern NAMED_FIRST = Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2}),? (\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int HALF_A_DAY = 12;

    public Optional<LocalTime> time() {
        return Optional.ofNullable(timeOrNull);
    }

    When at(LocalTime time) {
        return new When(day, time);
    }

    /** On the practice’s clock, unless it says how far from Greenwich it is. */
    public static Optional<When> of(String value, DayOrder order, ZoneId zone) {
        String text = value.strip();
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) return fromAfar(offset, zone);
        Matcher parts = DAY_AND_TIME.matcher(text);
        if (!parts.matches()) return Optional.empty();
        Optional<LocalDate> day = day(parts.group(1), order);
        String said = parts.group(2);
        if (day.isEmpty() || said == null) return day.map(alone -> new When(alone, null));
        // midnight is how a database writes that there is no time
        return time(said).map(time -> new When(day.get(), time.equals(LocalTime.MIDNIGHT) ? null : time));
    }

    private static Optional<When> fromAfar(Matcher parts, ZoneId zone) {
        try {
            ZonedDateTime here = OffsetDateTime.parse(parts.group(1) + "T" + parts.group(2) + parts.group(3))
                    .atZoneSameInstant(zone);
            return Optional.of(new When(here.toLocalDate(), here.toLocalTime()));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text, DayOrder order) {
        Matcher figures = DayOrder.FIGURES.matcher(text);
        if (figures.matches()) {
            return order == DayOrder.DAY_FIRST
                    ? day(figures.group(3), figures.group(2), figures.group(1))
                    : day(figures.group(3), figures.group(1), figures.group(2));
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) return day(named.group(3), month(named.group(2)), named.group(1));
        Matcher first = NAMED_FIRST.matcher(text);
        if (first.matches()) return day(first.group(3), month(first.group(1)), first.group(2));
        String[] iso = text.split("[-/]", -1);
        return day(iso[0], iso[1], iso[2]);
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** 14:30, 14.30, 2:30 pm, 2pm. */
    static Optional<LocalTime> time(String value) {
        Matcher parts = TIME.matcher(value.strip());
        if (!parts.matches() || (parts.group(2) == null && parts.group(3) == null)) return Optional.empty();
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        if (parts.group(3) != null) {
            if (hour < 1 || hour > HALF_A_DAY) return Optional.empty();
            hour = hour % HALF_A_DAY + (parts.group(3).equalsIgnoreCase("p") ? HALF_A_DAY : 0);
        }
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
