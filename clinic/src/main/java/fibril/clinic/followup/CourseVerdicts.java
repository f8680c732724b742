package fibril.clinic.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every verdict on a course. */
public interface CourseVerdicts {

    /** Keeps a new verdict, or the next version of one; throws StaleVersion when that version exists. */
    void add(CourseVerdict verdict);

    Optional<CourseVerdict> ofCourse(UUID course);

    /** All versions, newest first. */
    List<CourseVerdict> versions(UUID course);
}
