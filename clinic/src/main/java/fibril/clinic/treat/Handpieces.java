package fibril.clinic.treat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All handpieces of the practice, with the log of their cleaning. */
public interface Handpieces {

    /** Keeps a new handpiece, or the next version of one; throws StaleVersion when that version exists. */
    void add(Handpiece handpiece);

    Optional<Handpiece> find(UUID id);

    /** Those in use first, by device and serial. */
    List<Handpiece> all();

    void add(Cleaning cleaning);

    /** Newest first. */
    List<Cleaning> cleanings(UUID handpiece);

    /** Used in a session that began after its last cleaning (or ever, when it was never cleaned). */
    boolean isUncleaned(UUID handpiece);
}
