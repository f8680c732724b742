package fibril.clinic.measure;

import fibril.atlas.Atlas;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gathers from the rooms what tells how a course stands: its sessions, photographs and measurements. */
public final class LooksOf {

    private final Measurements measurements;
    private final Courses courses;
    private final Sessions sessions;
    private final Photographs photographs;
    private final Supplier<Atlas> atlas;
    private final Supplier<ZoneId> zone;

    public LooksOf(
            Measurements measurements,
            Courses courses,
            Sessions sessions,
            Photographs photographs,
            Supplier<Atlas> atlas,
            Supplier<ZoneId> zone) {
        this.measurements = measurements;
        this.courses = courses;
        this.sessions = sessions;
        this.photographs = photographs;
        this.atlas = atlas;
        this.zone = zone;
    }

    /** Every course of a client, the newest first. */
    public List<Looks> of(UUID client, LocalDate today) {
        List<Course> planned = courses.ofClient(client);
        return planned.isEmpty() ? List.of() : of(client, planned, today);
    }

    public Looks of(Course course, LocalDate today) {
        return of(course.client(), List.of(course), today).getFirst();
    }

    private List<Looks> of(UUID client, List<Course> planned, LocalDate today) {
        List<Measurement> measured = measurements.ofClient(client);
        Set<LocalDate> photographed = photographs.ofClient(client).stream()
                .map(Photograph::takenAt)
                .map(this::day)
                .collect(Collectors.toSet());
        return planned.stream()
                .map(course -> new Looks.Facts(
                        course,
                        sessionDays(course),
                        photographed,
                        measured,
                        atlas.get().scalesFirstFor(course.concern())))
                .map(facts -> Looks.of(facts, today))
                .toList();
    }

    /** The days on which this course was needled, in order. */
    public List<LocalDate> sessionDays(Course course) {
        return sessions.ofCourse(course).stream()
                .filter(Session::isNeedled)
                .map(Session::startedAt)
                .map(this::day)
                .toList();
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone.get()).toLocalDate();
    }
}
