package fibril.clinic.database;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What this program has written lately: which table, and of which client. It is for those who keep what they worked out
 * from the records and want to know of whom they must work it out again.
 */
public final class Journal {

    /** Of older commits it is only known that there were some. */
    private static final int KEPT = 2_000;

    /** Written in one transaction with the row they belong to, and that one names the client. */
    private static final Set<String> WITH_ANOTHER_ROW = Set.of(
            "check_in_unread",
            "course_off_label",
            "course_zone",
            "session_lot",
            "session_unfinished",
            "session_zone",
            "taken_step");

    /**
     * @param table empty where it is not known
     * @param client empty where the statement does not name one
     * @param day of the universal calendar, on which begins what the row tells of; empty where that is not said, and for a
     *     next version, which may have been moved from another day
     */
    public record Line(String table, Optional<UUID> client, Optional<LocalDate> day) {

        boolean belongsToAnother() {
            return WITH_ANOTHER_ROW.contains(table);
        }
    }

    private record Commit(long number, List<Line> lines) {}

    private final Deque<Commit> latest = new ArrayDeque<>();
    private final LastWritten last = new LastWritten();
    private final NavigableSet<Long> events = new TreeSet<>();
    private long commits;

    /** Before the commit, so that nobody finds an event of ours and takes it for another program's. */
    synchronized void committing(Collection<Long> ofTheAudit) {
        events.addAll(ofTheAudit);
        while (events.size() > KEPT) events.pollFirst();
    }

    /** After the commit: whoever asks for the number before reading records never takes old ones for new. */
    synchronized void committed(Collection<Line> lines) {
        commits++;
        latest.addLast(new Commit(commits, List.copyOf(lines)));
        lines.forEach(line -> last.add(commits, line));
        if (latest.size() > KEPT) forget(latest.removeFirst());
    }

    private void forget(Commit commit) {
        commit.lines().forEach(line -> last.forget(commit.number(), line));
    }

    /** How often something was committed. */
    public synchronized long commits() {
        return commits;
    }

    /**
     * Whether no other program wrote an event of the audit after the one and up to the other. Of two who read at once the
     * one that looked first may come last: what was seen later still stands then.
     */
    public synchronized boolean wroteAllEventsBetween(long earlier, long later) {
        return earlier >= later || events.subSet(earlier, false, later, true).size() == later - earlier;
    }

    /** Of whom something was written into these tables since then; empty where that cannot be told. */
    public synchronized Optional<Set<UUID>> clientsSince(long number, Set<String> tables) {
        if (isForgotten(number)) return Optional.empty();
        Set<UUID> clients = new HashSet<>();
        for (Commit commit : latest.reversed()) {
            if (commit.number() <= number) break;
            for (Line line : commit.lines()) {
                boolean counts = line.table().isEmpty() || tables.contains(line.table());
                if (!counts || line.belongsToAnother()) continue;
                if (line.client().isEmpty()) return Optional.empty();
                line.client().ifPresent(clients::add);
            }
        }
        return Optional.of(clients);
    }

    /**
     * Whether anything was written since then, or may have been: by anybody into these tables, and into those of single
     * clients or days about them or about none in particular.
     */
    public synchronized boolean wroteSince(
            long number, Set<String> tables, Map<UUID, Set<String>> ofClients, Map<LocalDate, Set<String>> ofDays) {
        return isForgotten(number) || last.since(number, tables, ofClients, ofDays);
    }

    private boolean isForgotten(long number) {
        return commits - number > latest.size();
    }
}
