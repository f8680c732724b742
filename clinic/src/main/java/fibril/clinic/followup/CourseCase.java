package fibril.clinic.followup;

import fibril.atlas.Scale;
import fibril.clinic.measure.Looks;
import fibril.clinic.measure.Measurement;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.treat.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One course with everything that happened in it, as far as something can fall due from it. Of a settled one nothing is
 * but the calls after its last session.
 */
public record CourseCase(
        Client client,
        Course course,
        boolean settled,
        List<Held> held,
        List<Measurement> measurements,
        Set<LocalDate> photographDays,
        boolean consentHolds,
        Hold hold,
        Booked booked) {

    /** A session, when healing began, and by hours due which check-in she answered. */
    public record Held(Session session, Instant endedAt, Map<Integer, UUID> answered) {
        public Held {
            answered = Map.copyOf(answered);
        }

        public LocalDate day(ZoneId zone) {
            return session.startedAt().atZone(zone).toLocalDate();
        }
    }

    public CourseCase {
        held = held.stream()
                .sorted(Comparator.comparing(each -> each.session().startedAt()))
                .toList();
        measurements = List.copyOf(measurements);
        photographDays = Set.copyOf(photographDays);
    }

    /** In order of time. */
    public List<Held> needled() {
        return held.stream().filter(each -> each.session().isNeedled()).toList();
    }

    public Optional<Held> lastNeedled() {
        List<Held> needled = needled();
        return needled.isEmpty() ? Optional.empty() : Optional.of(needled.getLast());
    }

    /** Who treated last, or else who planned. */
    public UUID practitioner() {
        return held.isEmpty()
                ? course.provenance().author()
                : held.getLast().session().operator();
    }

    /** Whether the session of this or another course touched an area of this one; an uncharted session is taken as planned. */
    boolean touches(CourseCase other, Session session) {
        List<String> areas = session.zones().isEmpty() ? other.course().areas() : session.areas();
        return !Collections.disjoint(course.areas(), areas);
    }

    /** Whether a session of it is still to come, booked or not. */
    boolean awaitsSession() {
        return course.state() == CourseState.AGREED
                && course.sessions() > needled().size();
    }

    Optional<LocalDate> nextBooked(ZoneId zone) {
        return booked.sessionOf(course.id(), lastNeedled().map(last -> last.day(zone)));
    }

    Looks looks(List<Scale> firstChoice, ZoneId zone, LocalDate today) {
        List<LocalDate> days = needled().stream().map(each -> each.day(zone)).toList();
        return Looks.of(new Looks.Facts(course, days, photographDays, measurements, firstChoice), today);
    }
}
