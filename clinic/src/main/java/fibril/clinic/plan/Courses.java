package fibril.clinic.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All courses the clinic has planned. */
public interface Courses {

    /** Keeps a new course, or the next version of one; throws StaleVersion when that version exists. */
    void add(Course course);

    Optional<Course> find(UUID id);

    /** All versions, newest first. */
    List<Course> versions(UUID id);

    /** Newest first. */
    List<Course> ofClient(UUID client);

    /** Those of these ids, oldest first. */
    List<Course> ofIds(Collection<UUID> ids);

    /** Of everybody, ended ones too, oldest first. */
    List<Course> all();
}
