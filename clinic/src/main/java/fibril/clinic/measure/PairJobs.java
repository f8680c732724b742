package fibril.clinic.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Comparisons that were asked for. Each step holds only from the state it begins in, so that it is taken once. */
public interface PairJobs {

    /** Queues a comparison of these two; asking again while one is open asks for nothing more. */
    PairJob ask(PhotoPair.Matched pair, boolean chart, UUID by, Instant at);

    /**
     * The same of two between which nothing was done, with a chart in both. Whether two are a repeat is what was asked for
     * last, so that one which was none after all becomes an ordinary pair by being asked for as such.
     */
    PairJob askRepeat(PhotoPair.Matched pair, UUID by, Instant at);

    /** The newest asking of every pair that is a repeat, as they were asked for first. */
    List<PairJob> repeats();

    List<PairJob> repeatsOf(UUID client);

    /** The one asked for last. */
    Optional<PairJob> newest(UUID before, UUID after);

    /** Whether there is anything to claim or to take up; asks without writing. */
    boolean anyOpen();

    /** The one that waits longest, now being worked on; none where nothing waits. */
    Optional<PairJob> claim(Instant now);

    /** False where it was not being worked on any more. */
    boolean finish(UUID job, Instant now);

    boolean fail(UUID job, PairJob.Fault fault, Instant now);

    /** Puts back what a sudden end left begun; what was begun too often has failed. Called before any is claimed. */
    int takeUpAbandoned(Instant now);

    /** How many wait before this one. */
    int before(PairJob job);
}
