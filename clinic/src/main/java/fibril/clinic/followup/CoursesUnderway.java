package fibril.clinic.followup;

import java.util.Set;
import java.util.UUID;

/**
 * Courses from which something can still fall due: agreed ones, and ended ones that nobody has given a last word. Of ten
 * years of courses these are the few that a page about today has to read.
 */
public interface CoursesUnderway {

    Set<UUID> ids();

    Set<UUID> idsOf(UUID client);
}
