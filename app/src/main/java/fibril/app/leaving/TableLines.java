package fibril.app.leaving;

import fibril.app.backup.Damage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The rows of one exported table, line by line; throws {@link Damage} with the number of a line that is no row of it. */
final class TableLines implements Iterator<List<@Nullable Object>>, AutoCloseable {

    private final Manifest.Table table;
    private final BufferedReader reader;
    private @Nullable String next;
    private long number;

    TableLines(Manifest.Table table, BufferedReader reader) {
        this.table = table;
        this.reader = reader;
        next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<@Nullable Object> next() {
        String line = next;
        if (line == null) throw new NoSuchElementException();
        number++;
        next = read();
        try {
            return cells(Manifest.row(line));
        } catch (JacksonException notJson) {
            throw broken("cannot be read: " + notJson.getOriginalMessage());
        }
    }

    private List<@Nullable Object> cells(Map<String, Object> row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Manifest.Column column : table.columns()) {
            if (!row.containsKey(column.name())) throw broken("has no “" + column.name() + "”");
            Object value = row.get(column.name());
            try {
                // looked at here, where the line is known, and once more where it is written
                column.kind().orElseThrow().kept(value);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw broken("“" + column.name() + "”: " + wrong.getMessage());
            }
            cells.add(value);
        }
        if (row.size() > table.columns().size()) throw broken("has columns that the manifest does not name");
        return cells;
    }

    private Damage broken(String what) {
        return new Damage(List.of(table.file() + ", line " + number + " " + what));
    }

    private @Nullable String read() {
        try {
            return reader.readLine();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
