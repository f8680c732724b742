package fibril.clinic.recover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every red flag that was raised. */
public interface Flags {

    /** Keeps a new flag, or the next version of one; throws StaleVersion when that version exists. */
    void add(Flag flag);

    Optional<Flag> find(UUID id);

    /** All versions, newest first. */
    List<Flag> versions(UUID id);

    /** What nobody has closed yet, most urgent first, then oldest first. */
    List<Flag> open();

    /** Oldest first. */
    List<Flag> ofClient(UUID client);

    /** Oldest first. */
    List<Flag> ofSession(UUID session);

    /** Of everybody, first seen at that moment or later, oldest first. */
    List<Flag> raisedSince(Instant from);

    /** Closed flags whose report to an authority has not gone out, earliest due first. */
    List<Flag> owingReport();

    /** Closed lately, newest first. */
    List<Flag> closedLately(int limit);
}
