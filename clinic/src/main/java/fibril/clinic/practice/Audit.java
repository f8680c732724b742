package fibril.clinic.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was done, by whom, to what. Written in the transaction of the change itself; never changed. */
public interface Audit {

    /** Nobody signed in: set-up and wrong sign-ins. */
    UUID NOBODY = new UUID(0, 0);

    record Event(
            long sequence, Instant at, UUID actor, String action, String subject, String subjectId, String detail) {}

    void record(Instant at, UUID actor, String action, String subject, String subjectId, String detail);

    /** Newest first. */
    List<Event> latest(int limit);

    /** Newest first, what fits. */
    List<Event> find(AuditQuery query, int limit);

    /** The kinds of thing that ever were touched, in order. */
    List<String> subjects();

    /** Newest first, what touched one thing. */
    List<Event> of(String subject, String subjectId);
}
