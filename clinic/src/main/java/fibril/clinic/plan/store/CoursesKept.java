package fibril.clinic.plan.store;

import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.practice.Kept;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Every room of a client reads her courses. */
@Component
@Primary
public class CoursesKept implements Courses {

    private static final int CLIENTS = 500;

    private final SqlCourses courses;
    private final Kept<UUID, List<Course>> ofClient;

    public CoursesKept(SqlCourses courses, Kept.House house) {
        this.courses = courses;
        this.ofClient = house.ofRecordsOfClients(CLIENTS, courses::ofClient);
    }

    @Override
    public List<Course> ofClient(UUID client) {
        return ofClient.of(client);
    }

    @Override
    public void add(Course course) {
        courses.add(course);
    }

    @Override
    public Optional<Course> find(UUID id) {
        return courses.find(id);
    }

    @Override
    public List<Course> versions(UUID id) {
        return courses.versions(id);
    }

    @Override
    public List<Course> ofIds(Collection<UUID> ids) {
        return courses.ofIds(ids);
    }

    @Override
    public List<Course> all() {
        return courses.all();
    }
}
