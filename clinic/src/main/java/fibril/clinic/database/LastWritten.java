package fibril.clinic.database;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * In which commit each table was written last, and about whom, and about which day. Every page asks it of all that it is
 * made from, so the answer costs a look-up for each table, however much was written meanwhile.
 */
final class LastWritten {

    private static final long NEVER = 0;

    private final Map<String, Rows> tables = new HashMap<>();
    private long anything = NEVER;

    private static final class Rows {
        private long any = NEVER;
        private final Told<UUID> clients = new Told<>();
        private final Told<LocalDate> days = new Told<>();
    }

    /** Rows that name one of these, and rows that name none and so may concern each. */
    private static final class Told<K> {
        private long none = NEVER;
        private final Map<K, Long> one = new HashMap<>();

        void add(long commit, Optional<K> named) {
            named.ifPresentOrElse(key -> one.put(key, commit), () -> none = commit);
        }

        void forget(long commit, Optional<K> named) {
            named.ifPresent(key -> one.remove(key, commit));
        }

        boolean since(long commit, K key) {
            return none > commit || one.getOrDefault(key, NEVER) > commit;
        }
    }

    void add(long commit, Journal.Line line) {
        if (line.table().isEmpty()) {
            anything = commit;
            return;
        }
        Rows rows = tables.computeIfAbsent(line.table(), first -> new Rows());
        rows.any = commit;
        if (line.belongsToAnother()) return;
        rows.clients.add(commit, line.client());
        rows.days.add(commit, line.day());
    }

    /** What the commit wrote about single clients and days; whoever asks for it comes too late. */
    void forget(long commit, Journal.Line line) {
        Rows rows = tables.get(line.table());
        if (rows == null) return;
        rows.clients.forget(commit, line.client());
        rows.days.forget(commit, line.day());
    }

    boolean since(
            long commit, Set<String> anybodys, Map<UUID, Set<String>> ofClients, Map<LocalDate, Set<String>> ofDays) {
        return anything > commit
                || anybodys.stream()
                        .anyMatch(table -> writtenSince(commit, table).isPresent())
                || since(commit, ofClients, rows -> rows.clients)
                || since(commit, ofDays, rows -> rows.days);
    }

    private <K> boolean since(long commit, Map<K, Set<String>> read, Function<Rows, Told<K>> told) {
        for (Map.Entry<K, Set<String>> each : read.entrySet()) {
            for (String table : each.getValue()) {
                Optional<Rows> written = writtenSince(commit, table);
                if (written.isPresent() && told.apply(written.get()).since(commit, each.getKey())) return true;
            }
        }
        return false;
    }

    private Optional<Rows> writtenSince(long commit, String table) {
        return Optional.ofNullable(tables.get(table)).filter(rows -> rows.any > commit);
    }
}
