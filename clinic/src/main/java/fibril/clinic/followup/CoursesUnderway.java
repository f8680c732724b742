package fibril.clinic.followup;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Courses from which something can still fall due. Of ten years of courses these are the few that a page about today has
 * to read.
 */
public interface CoursesUnderway {

    /** @param lately when skin treated since then may still have to be asked after */
    Found find(Instant lately);

    Found ofClient(UUID client, Instant lately);

    /**
     * {@code open} are the agreed ones, and ended ones that nobody has given a last word. {@code healing} are those with a
     * last word and a session lately: her skin heals no faster for it, so the calls after the session are due, and nothing else.
     */
    record Found(Set<UUID> open, Set<UUID> healing) {
        public Found {
            open = Set.copyOf(open);
            healing = Set.copyOf(healing);
        }

        public Set<UUID> all() {
            Set<UUID> all = new HashSet<>(open);
            all.addAll(healing);
            return all;
        }
    }
}
