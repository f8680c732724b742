package fibril.app.backup;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an archive holds: every table with its rows, and how many files of how many bytes. The files themselves stand in
 * the {@link ContentsList}, which is too long to be held.
 */
record Contents(Instant madeAt, String schema, SortedMap<String, Long> rows, long files, long bytes) {

    Contents {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** “34 tables with 5,120 rows, 212 files, 84.2 MB”. */
    String inWords() {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        return "%d tables with %,d rows, %,d files, %,.1f MB".formatted(rows.size(), all, files, bytes / 1e6);
    }
}
