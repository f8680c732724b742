package fibril.clinic.arrive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a file writes the day, the month and the year. ISO days are understood in either. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([ T].*)?");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})( .*)?");

    /** What all of these can be read in: one order, either where none of them tells, none where they contradict. */
    public enum Told {
        DAY_FIRST,
        MONTH_FIRST,
        EITHER,
        CONTRADICTING
    }

    public static Told told(Collection<String> values) {
        boolean dayFirst = true;
        boolean monthFirst = true;
        for (String value : values) {
            Matcher figures = FIGURES.matcher(value.strip());
            if (!figures.matches()) continue;
            if (Integer.parseInt(figures.group(1)) > 12) monthFirst = false;
            if (Integer.parseInt(figures.group(2)) > 12) dayFirst = false;
        }
        if (dayFirst && monthFirst) return hasFigures(values) ? Told.EITHER : Told.DAY_FIRST;
        if (dayFirst) return Told.DAY_FIRST;
        return monthFirst ? Told.MONTH_FIRST : Told.CONTRADICTING;
    }

    /** A day that is the same both ways tells nothing, and needs no choice either. */
    private static boolean hasFigures(Collection<String> values) {
        return values.stream()
                .map(String::strip)
                .map(FIGURES::matcher)
                .anyMatch(figures -> figures.matches() && !figures.group(1).equals(figures.group(2)));
    }

    public Optional<LocalDate> day(String value) {
        String text = value.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3));
        Matcher figures = FIGURES.matcher(text);
        if (!figures.matches()) return Optional.empty();
        return this == DAY_FIRST
                ? day(figures.group(3), figures.group(2), figures.group(1))
                : day(figures.group(3), figures.group(1), figures.group(2));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
