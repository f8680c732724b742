package fibril.clinic.booking;

import fibril.clinic.plan.Course;
import java.time.LocalDate;
import java.util.Collections;

/** A session that is booked or proposed on a day, and so will needle the areas of its course. */
public record BookedSession(Course course, LocalDate day) {

    boolean sharesSkinWith(Course other) {
        return !Collections.disjoint(course.areas(), other.areas());
    }
}
