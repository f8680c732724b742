package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.BookedSession;
import fibril.clinic.booking.BookingCheck;
import fibril.clinic.booking.BookingRecords;
import fibril.clinic.booking.BookingRules;
import fibril.clinic.booking.EventDistances;
import fibril.clinic.booking.FreeTimes;
import fibril.clinic.booking.Opening;
import fibril.clinic.booking.SessionDays;
import fibril.clinic.booking.TreatmentRoom;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.booking.WorkingWeek;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.Handpieces;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.Choice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the calendar's pages ask other rooms and their own, by the practice's clock. */
@Component
public class BookingDesk {

    private final BookingRecords records;
    private final Courses courses;
    private final Sessions sessions;
    private final Handpieces handpieces;
    private final Staff staff;
    private final Settings settings;
    private final CurrentAtlas atlas;
    private final SessionDays days;
    private final Clock clock;

    public BookingDesk(
            BookingRecords records,
            Courses courses,
            Sessions sessions,
            Handpieces handpieces,
            Staff staff,
            Settings settings,
            CurrentAtlas atlas,
            SessionDays days,
            Clock clock) {
        this.records = records;
        this.courses = courses;
        this.sessions = sessions;
        this.handpieces = handpieces;
        this.staff = staff;
        this.settings = settings;
        this.atlas = atlas;
        this.days = days;
        this.clock = clock;
    }

    public BookingRecords records() {
        return records;
    }

    SessionDays days() {
        return days;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    BookingRules rules() {
        return BookingRules.of(settings);
    }

    VisitType type(VisitKind kind) {
        return BookingRules.type(settings, kind);
    }

    /** Who can be booked. */
    List<StaffMember> practitioners() {
        return staff.everybody().stream()
                .filter(member -> member.active() && member.role().treats())
                .toList();
    }

    String nameOf(UUID member) {
        return staff.nameOf(member);
    }

    /** Of everybody who works or worked here, and of every room. */
    Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        staff.everybody().forEach(member -> names.put(member.id(), member.name()));
        records.timetable().rooms().forEach(room -> names.put(room.id(), room.name()));
        return names;
    }

    List<TreatmentRoom> rooms() {
        return records.timetable().rooms().stream().filter(TreatmentRoom::inUse).toList();
    }

    List<Choice> practitionerChoices() {
        return practitioners().stream()
                .map(member -> Choice.of(member.id().toString(), member.name()))
                .toList();
    }

    List<Choice> roomChoices() {
        return rooms().stream()
                .map(room -> Choice.of(room.id().toString(), room.name()))
                .toList();
    }

    public Optional<Course> course(UUID id) {
        return courses.find(id);
    }

    /** Courses a session can be booked for. */
    List<Course> openCourses(Client client) {
        return courses.ofClient(client.id()).stream()
                .filter(course -> course.state().isOpen())
                .toList();
    }

    String concern(Course course) {
        return atlas.get()
                .findConcern(course.concern())
                .map(concern -> concern.name())
                .orElse(course.concern());
    }

    /** Those in use of the device a course is planned with. */
    List<Handpiece> handpieces(Course course) {
        return handpieces.all().stream()
                .filter(each -> each.inUse() && each.device().equals(course.device()))
                .toList();
    }

    String handpiece(UUID id) {
        return handpieces
                .find(id)
                .map(each -> (each.name() + " " + each.serial()).strip())
                .orElse("");
    }

    Opening opening(LocalDate from, LocalDate until) {
        return new Opening(
                records.timetable().weeks().stream().collect(Collectors.toMap(WorkingWeek::staff, Function.identity())),
                records.timetable().closuresBetween(from, until),
                zone());
    }

    /** Between two days, both counted; {@code except} is being moved and stands in nobody's way. */
    FreeTimes freeTimes(LocalDate from, LocalDate until, Optional<UUID> except) {
        return new FreeTimes(
                opening(from, until),
                diary(from, until).stream()
                        .filter(each -> except.filter(each.id()::equals).isEmpty())
                        .toList(),
                rooms().stream().map(TreatmentRoom::id).toList());
    }

    List<Appointment> diary(LocalDate from, LocalDate until) {
        return records.appointments()
                .between(
                        from.atStartOfDay(zone()).toInstant(),
                        until.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    /** The client's sessions still to come, but for the one that is being moved. What was booked for one that was held is over. */
    List<BookedSession> bookedSessions(UUID client, Optional<UUID> except) {
        return records.appointments().ofClient(client).stream()
                .filter(each -> each.kind() == VisitKind.SESSION && each.state().isAhead())
                .filter(each -> !each.day(zone()).isBefore(today()) && !isHeld(each))
                .filter(each -> except.filter(each.id()::equals).isEmpty())
                .flatMap(each -> each.course().flatMap(courses::find).stream()
                        .map(course -> new BookedSession(course, each.day(zone()))))
                .toList();
    }

    private boolean isHeld(Appointment booked) {
        return booked.course().flatMap(courses::find).stream()
                .flatMap(course -> sessions.ofCourse(course).stream())
                .filter(Session::isNeedled)
                .map(session -> session.startedAt().atZone(zone()).toLocalDate())
                .anyMatch(day -> !booked.day(zone()).isAfter(day));
    }

    int held(Course course) {
        return (int)
                sessions.ofCourse(course).stream().filter(Session::isNeedled).count();
    }

    BookingCheck check(LocalDate day) {
        return new BookingCheck(opening(day, day), days, EventDistances.of(atlas.get()));
    }
}
