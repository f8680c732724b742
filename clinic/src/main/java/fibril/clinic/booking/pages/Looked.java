package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Form;
import fibril.clinic.web.SignedIn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What time is looked for: the kind of visit, with whom and where, from which day. What a form does not say is guessed
 * from the client's course and from who asks.
 */
record Looked(
        Client client,
        VisitKind kind,
        Optional<Course> course,
        UUID practitioner,
        String room,
        String handpiece,
        LocalDate day,
        Optional<Appointment> moving) {

    static final String NONE = "none";
    static final int DAYS_AHEAD = 730;

    static Looked read(Form form, Client client, Optional<Appointment> moving, BookingDesk desk, SignedIn who) {
        List<Course> courses = moving.flatMap(Appointment::course)
                .flatMap(desk::course)
                .map(List::of)
                .orElseGet(() -> desk.openCourses(client));
        VisitKind kind = moving.map(Appointment::kind)
                .or(() -> kind(form))
                .orElse(courses.isEmpty() ? VisitKind.CONSULTATION : VisitKind.SESSION);
        Optional<Course> course = kind == VisitKind.SESSION ? course(form, courses) : Optional.empty();
        UUID practitioner = practitioner(form, moving, desk, who);
        String room = form.has("room")
                ? form.typed("room")
                : moving.flatMap(each -> each.resources().room())
                        .map(UUID::toString)
                        .orElse("");
        String handpiece = form.has("handpiece")
                ? form.typed("handpiece")
                : moving.flatMap(each -> each.resources().handpiece())
                        .map(UUID::toString)
                        .orElse("");
        LocalDate day = day(form, desk.today())
                .or(() -> moving.map(each -> each.day(desk.zone())))
                .or(() -> course.flatMap(each -> first(client, each, moving, desk)))
                .orElse(desk.today());
        return new Looked(client, kind, course, practitioner, room, handpiece, day, moving);
    }

    private static Optional<VisitKind> kind(Form form) {
        return Arrays.stream(VisitKind.values())
                .filter(kind -> kind.word().equals(form.typed("kind")))
                .findFirst();
    }

    private static Optional<Course> course(Form form, List<Course> courses) {
        return courses.stream()
                .filter(each -> each.id().toString().equals(form.typed("course")))
                .findFirst()
                .or(() -> courses.stream().findFirst());
    }

    private static UUID practitioner(Form form, Optional<Appointment> moving, BookingDesk desk, SignedIn who) {
        List<UUID> all = desk.practitioners().stream().map(StaffMember::id).toList();
        return all.stream()
                .filter(id -> id.toString().equals(form.typed("practitioner")))
                .findFirst()
                .or(() -> moving.map(each -> each.resources().practitioner()))
                .or(() -> all.stream().filter(who.id()::equals).findFirst())
                .or(() -> all.stream().findFirst())
                .orElse(who.id());
    }

    /** A day on which nobody books is as good as none: the diary is not read for the end of time. */
    private static Optional<LocalDate> day(Form form, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(form.typed("day")))
                    .filter(day -> Math.abs(ChronoUnit.DAYS.between(today, day)) <= DAYS_AHEAD);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> first(
            Client client, Course course, Optional<Appointment> moving, BookingDesk desk) {
        return desk.days()
                .firstFrom(client, course, desk.today(), desk.bookedSessions(client.id(), moving.map(Appointment::id)));
    }

    /** The first day on which a session of this course may be; none when it is no session or waiting does not help. */
    Optional<LocalDate> firstDay(BookingDesk desk) {
        return course.flatMap(each -> first(client, each, moving, desk));
    }

    Optional<UUID> oneRoom(BookingDesk desk) {
        return desk.rooms().stream()
                .map(each -> each.id())
                .filter(id -> id.toString().equals(room))
                .findFirst();
    }

    /** The handpieces of which one is to be free; none when none is wanted or there are none. */
    List<UUID> handpieces(BookingDesk desk) {
        if (course.isEmpty() || handpiece.equals(NONE)) return List.of();
        List<UUID> all =
                desk.handpieces(course.get()).stream().map(each -> each.id()).toList();
        return all.stream().anyMatch(id -> id.toString().equals(handpiece))
                ? all.stream().filter(id -> id.toString().equals(handpiece)).toList()
                : all;
    }

    /** As form fields. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("client", client.id().toString());
        fields.put("kind", kind.word());
        fields.put("course", course.map(each -> each.id().toString()).orElse(""));
        fields.put("practitioner", practitioner.toString());
        fields.put("room", room);
        fields.put("handpiece", handpiece);
        fields.put("day", day.toString());
        return fields;
    }
}
