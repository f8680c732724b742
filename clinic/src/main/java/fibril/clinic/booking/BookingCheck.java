package fibril.clinic.booking;

import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that speaks against an appointment before anybody asks whether its time is free. */
public record BookingCheck(Opening opening, SessionDays days, EventDistances distances) {

    /**
     * What is to be checked. {@code course} is for sessions; {@code others} are the client's other booked sessions and
     * {@code held} how many of this course were held.
     */
    public record Asked(
            Client client,
            VisitType type,
            UUID practitioner,
            Instant start,
            @Nullable Course courseOrNull,
            List<BookedSession> others,
            int held,
            List<ClientEvent> events) {
        public Asked {
            others = List.copyOf(others);
            events = List.copyOf(events);
        }
    }

    public List<Objection> of(Asked asked, Instant now) {
        LocalDate day = asked.start().atZone(opening.zone()).toLocalDate();
        List<Objection> objections = new ArrayList<>();
        if (asked.start().isBefore(now)) objections.add(new Objection.InThePast());
        hours(asked, day, objections);
        Course course = asked.courseOrNull();
        if (asked.type().kind() == VisitKind.SESSION && course != null) session(asked, course, day, objections);
        return List.copyOf(objections);
    }

    private void hours(Asked asked, LocalDate day, List<Objection> objections) {
        opening.closedOn(asked.practitioner(), day)
                .ifPresentOrElse(closed -> objections.add(new Objection.Closed(closed.note())), () -> {
                    Span time = asked.type().timeFrom(asked.start());
                    boolean open =
                            opening.of(asked.practitioner(), day).stream().anyMatch(shift -> shift.contains(time));
                    if (!open) objections.add(new Objection.OutsideHours());
                });
    }

    private void session(Asked asked, Course course, LocalDate day, List<Objection> objections) {
        objections.addAll(days.against(asked.client(), course, day, asked.others()));
        asked.events().stream()
                .filter(event -> distances.isTooNear(event, day))
                .map(Objection.EventNear::new)
                .forEach(objections::add);
        long booked = asked.others().stream()
                .filter(other -> other.course().id().equals(course.id()))
                .count();
        if (asked.held() + booked >= course.sessions()) {
            objections.add(new Objection.MoreThanPlanned(course.sessions()));
        }
    }
}
