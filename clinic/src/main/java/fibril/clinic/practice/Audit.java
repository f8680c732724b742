package fibril.clinic.practice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was done, by whom, from where, to what. Written in the transaction of the change itself; never changed, and
 * chained by hashes so that a change past the program shows ({@link AuditLink}).
 *
 * <p>Values of records are not copied here. A record that has versions keeps them all: the one an event wrote has the
 * event's subject id and author and is the newest not later than it; the version before that is the value before.
 */
public interface Audit {

    /** Nobody signed in: set-up and wrong sign-ins. */
    UUID NOBODY = new UUID(0, 0);

    /** The action of an event that says the words of another were erased; that one's number is its subject id. */
    String ERASE = "erase";

    String WORDS = "audit detail";

    /** @param detail empty where it was erased */
    record Event(
            long sequence,
            Instant at,
            UUID actor,
            String from,
            String action,
            String subject,
            String subjectId,
            String detail,
            String hash) {}

    /** What was done to what, said by whoever did it. */
    record Entry(String action, String subject, String subjectId, String detail) {}

    default void record(Instant at, UUID actor, String action, String subject, String subjectId, String detail) {
        recordAll(at, actor, List.of(new Entry(action, subject, subjectId, detail)));
    }

    /**
     * In this order. Whoever writes many in one transaction writes them together: PostgreSQL looks at every number that
     * the transaction has counted before it counts the next.
     */
    void recordAll(Instant at, UUID actor, List<Entry> entries);

    /**
     * Takes away the words of every event about these things; that each was erased is an event of its own, and the
     * chain holds. {@link #ERASE} events have no words.
     *
     * @return the words of how many events went
     */
    int eraseWords(Instant at, UUID actor, Collection<String> subjectIds);

    /** Newest first. */
    List<Event> latest(int limit);

    /** Newest first, what fits. */
    List<Event> find(AuditQuery query, int limit);

    /** The kinds of thing that ever were touched, in order. */
    List<String> subjects();

    /** What was ever done, in order. */
    List<String> actions();

    /** Newest first, what touched one thing. */
    List<Event> of(String subject, String subjectId);

    /** What the chain came to at this event. */
    Optional<Checkpoint> checkpoint(long sequence);
}
