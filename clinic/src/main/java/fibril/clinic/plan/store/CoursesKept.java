package fibril.clinic.plan.store;

import fibril.clinic.plan.Course;
import fibril.clinic.practice.Kept;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Every room of a client reads her courses. */
@Component
public final class CoursesKept extends SqlCourses {

    private static final int CLIENTS = 500;

    private final Kept<UUID, List<Course>> ofClient;

    public CoursesKept(DSLContext db, Kept.House house) {
        super(db);
        this.ofClient = house.ofRecordsOfClients(CLIENTS, super::ofClient);
    }

    @Override
    public List<Course> ofClient(UUID client) {
        return ofClient.of(client);
    }
}
