package fibril.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One made-up client as {@code clients.csv} tells her: who she is and how far she has come. Days are days ago. */
record Story(CSVRecord row) {

    static List<Story> all() {
        try (InputStream file = Objects.requireNonNull(Story.class.getResourceAsStream("clients.csv"))) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .stream()
                    .map(Story::new)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("the made-up clients cannot be read", broken);
        }
    }

    String text(String column) {
        return row.get(column);
    }

    int number(String column) {
        return Integer.parseInt(row.get(column));
    }

    boolean has(String column) {
        return !row.get(column).isEmpty();
    }

    boolean is(String column, String value) {
        return row.get(column).equals(value);
    }

    List<String> areas() {
        return has("areas") ? List.of(row.get("areas").split(";")) : List.of();
    }
}
