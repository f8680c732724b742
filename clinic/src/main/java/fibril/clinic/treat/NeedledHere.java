package fibril.clinic.treat;

import fibril.clinic.consult.LastNeedling;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** When an area was last needled, from the sessions on record, by the practice's calendar. */
public final class NeedledHere implements LastNeedling {

    private final Sessions sessions;
    private final Courses courses;
    private final Supplier<ZoneId> zone;

    /** @param zone of the practice, which it may change while it is open */
    public NeedledHere(Sessions sessions, Courses courses, Supplier<ZoneId> zone) {
        this.sessions = sessions;
        this.courses = courses;
        this.zone = zone;
    }

    @Override
    public Optional<LocalDate> lastOn(UUID client, String area) {
        return sessions.ofClient(client).stream()
                .filter(session -> session.isNeedled() && touched(session, area))
                .map(Session::startedAt)
                .max(Comparator.<Instant>naturalOrder())
                .map(at -> at.atZone(zone.get()).toLocalDate());
    }

    /** A session closed without its zones may have touched all that was planned. */
    private boolean touched(Session session, String area) {
        if (!session.zones().isEmpty() || session.isOpen())
            return session.zone(area).isPresent();
        return courses.find(session.course()).map(Course::areas).stream().anyMatch(areas -> areas.contains(area));
    }
}
