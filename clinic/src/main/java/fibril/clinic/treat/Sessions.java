package fibril.clinic.treat;

import fibril.clinic.plan.Course;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All sessions the practice has on record. Every list holds the newest version of each. */
public interface Sessions {

    /** Keeps a new session, or the next version of one; throws StaleVersion when that version exists. */
    void add(Session session);

    Optional<Session> find(UUID id);

    /** All versions, newest first. */
    List<Session> versions(UUID id);

    /** Newest first. */
    List<Session> ofClient(UUID client);

    /** Oldest first. */
    default List<Session> ofCourse(Course course) {
        return ofClient(course.client()).stream()
                .filter(session -> session.course().equals(course.id()))
                .sorted(Comparator.comparing(Session::startedAt))
                .toList();
    }

    /** Of many courses at once, oldest first. */
    List<Session> ofCourses(Collection<UUID> courses);

    /** Started at or after {@code from} and before {@code until}, in order of time. */
    List<Session> startedBetween(Instant from, Instant until);

    /** Open, or closed with something missing ({@link SessionGaps} says what); oldest first. */
    List<Session> unfinished();

    /** In which the lot was used, upper and lower case alike; newest first. */
    List<Session> withLot(String lot);

    /** The last one that needled this area of this client. */
    Optional<Session> latestOn(UUID client, String area);
}
