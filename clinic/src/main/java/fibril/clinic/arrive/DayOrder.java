package fibril.clinic.arrive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In which order a file writes the day and the month in figures. Days with the year first are understood in either. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST;

    static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    /** What all of a file can be read in: one order, either where nothing tells, none where they contradict. */
    public enum Told {
        DAY_FIRST,
        MONTH_FIRST,
        EITHER,
        CONTRADICTING
    }

    public static Told told(Stream<String> values) {
        boolean[] above = new boolean[3];
        values.map(String::strip).forEach(value -> {
            Matcher figures = FIGURES.matcher(value);
            if (!figures.lookingAt()) return;
            above[0] |= Integer.parseInt(figures.group(1)) > 12;
            above[1] |= Integer.parseInt(figures.group(2)) > 12;
            // a day that is the same both ways needs no choice
            above[2] |= !figures.group(1).equals(figures.group(2));
        });
        if (above[0] && above[1]) return Told.CONTRADICTING;
        if (above[1]) return Told.MONTH_FIRST;
        return above[0] || !above[2] ? Told.DAY_FIRST : Told.EITHER;
    }

    /** As the days of this file tell; of births and of whatever else has a day. */
    public static Told told(ForeignSheet sheet, Matching matching) {
        return told(Stream.of(Field.BORN, Field.DAY)
                .flatMap(field -> matching.of(field).stream())
                .flatMap(column -> sheet.rows().stream()
                        .filter(row -> column < row.cells().size())
                        .map(row -> row.cells().get(column))));
    }

    /** What the file itself settles; empty while no column of days is known, and where it tells nothing. */
    public static Optional<DayOrder> settled(ForeignSheet sheet, Matching matching) {
        if (!matching.has(Field.BORN) && !matching.has(Field.DAY)) return Optional.empty();
        return switch (told(sheet, matching)) {
            case DAY_FIRST -> Optional.of(DAY_FIRST);
            case MONTH_FIRST -> Optional.of(MONTH_FIRST);
            case EITHER, CONTRADICTING -> Optional.empty();
        };
    }
}
