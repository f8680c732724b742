package fibril.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * One line of routes.csv: what is written of a way into the house, apart from the code that opens it.
 *
 * @param enter roles in small letters, reader, or anyone, or guest
 * @param own statuses where what is named is there
 * @param another statuses for the same number under another client's address
 * @param absent statuses for a number that nobody has
 */
record RouteLine(
        RequestMethod method,
        String pattern,
        Set<String> enter,
        Set<String> own,
        Set<String> another,
        Set<String> absent) {

    /** Does what it says, so it is not pressed to see. */
    private static final String BUTTON = "button";

    private static final Set<String> NONE = Set.of("-");
    private static final int COLUMNS = 6;

    RouteLine {
        enter = Set.copyOf(enter);
        own = Set.copyOf(own);
        another = Set.copyOf(another);
        absent = Set.copyOf(absent);
    }

    static List<RouteLine> all() {
        try (InputStream table = RouteLine.class.getResourceAsStream("routes.csv")) {
            String text =
                    new String(Objects.requireNonNull(table, "routes.csv").readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(RouteLine::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RouteLine of(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) throw new AssertionError("routes.csv: not six cells in " + line);
        return new RouteLine(
                RequestMethod.valueOf(cells[0]),
                cells[1],
                Set.of(cells[2].split(" ", -1)),
                Set.of(cells[3].split("/", -1)),
                Set.of(cells[4].split("/", -1)),
                Set.of(cells[5].split("/", -1)));
    }

    String way() {
        return method + " " + pattern;
    }

    /** An address in the same part of the house that no route has. */
    String beside() {
        return pattern.replaceFirst("^(/[^/]*).*", "$1/nothing/is/here");
    }

    boolean guests() {
        return enter.contains("guest");
    }

    boolean open(Entrant entrant) {
        return entrant.isAmong(enter);
    }

    boolean namesARecord() {
        return pattern.contains("{");
    }

    boolean isAButton() {
        return own.contains(BUTTON);
    }

    boolean hasNone() {
        return own.equals(NONE);
    }

    /** What is answered to those who may enter under an address that names nothing there is. */
    Set<String> toNowhere() {
        return namesARecord() ? absent : own;
    }
}
