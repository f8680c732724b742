package fibril.app.backup;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an archive holds, written as its last entry: every file with its length and SHA-256, every table with its rows. */
record Contents(Instant madeAt, String schema, SortedMap<String, Long> rows, List<File> files) {

    static final String NAME = "contents.json";

    record File(String name, long bytes, String sha256) {}

    Contents {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        files = List.copyOf(files);
    }

    long bytes() {
        return files.stream().mapToLong(File::bytes).sum();
    }

    /** “34 tables with 5,120 rows, 212 files, 84.2 MB”. */
    String inWords() {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        return "%d tables with %,d rows, %,d files, %,.1f MB".formatted(rows.size(), all, files.size(), bytes() / 1e6);
    }
}
