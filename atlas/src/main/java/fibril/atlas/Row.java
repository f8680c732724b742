package fibril.atlas;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of a CSV file being read; faults are noted with file, line and column. */
final class Row {

    private final String file;
    private final CSVRecord line;
    private final Map<String, Source> sources;
    private final Problems problems;
    private final Set<String> read = new LinkedHashSet<>();

    Row(String file, CSVRecord line, Map<String, Source> sources, Problems problems) {
        this.file = file;
        this.line = line;
        this.sources = sources;
        this.problems = problems;
    }

    Set<String> read() {
        return read;
    }

    private void problem(String column, String message) {
        problems.add(file, "row " + line.getRecordNumber(), column, message);
    }

    String orNone(String column) {
        read.add(column);
        if (!line.isSet(column)) {
            problem(column, "is missing");
            return "";
        }
        return line.get(column);
    }

    String text(String column) {
        String value = orNone(column);
        if (line.isSet(column) && value.isBlank()) problem(column, "is empty");
        return value;
    }

    Source source() {
        String key = text("source");
        Source source = sources.get(key);
        if (source != null) return source;
        if (!key.isBlank()) problem("source", "refers to \"" + key + "\", which is not there");
        throw new Entry.Unreadable();
    }

    @Nullable
    Double number(String column, double min, double max) {
        String value = orNone(column);
        if (value.isBlank()) return null;
        OptionalDouble number = Absent.readNumber(value);
        if (number.isEmpty()) {
            problem(column, "must be a number, was \"" + value + "\"");
            return null;
        }
        double found = number.getAsDouble();
        if (!(found >= min && found <= max)) {
            problem(column, "must be " + Words.number(min) + " to " + Words.number(max) + ", was " + value);
        }
        return found;
    }

    @Nullable
    Integer whole(String column, int min, int max) {
        Double number = number(column, min, max);
        if (number == null) return null;
        if (number != Math.rint(number)) problem(column, "must be a whole number, was " + number);
        return (int) Math.rint(number);
    }
}
