package fibril.clinic.booking.pages.my;

import fibril.atlas.ScreeningRule;
import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AvoidBefore;
import fibril.clinic.booking.pages.BookingDesk;
import fibril.clinic.booking.pages.BookingWords;
import fibril.clinic.booking.pages.CalendarFile;
import fibril.clinic.consult.RuleBook;
import fibril.clinic.consult.Screening;
import fibril.clinic.consult.ScreeningRecords;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Settings;
import fibril.clinic.recover.HerAppointments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A client's own appointments in the words of her own page. Nothing of anybody else's is ever looked at. */
@Component
public class MyCalendar implements HerAppointments {

    static final String PATH = "/my/appointments/";

    private final BookingDesk desk;
    private final BookingWords say;
    private final CurrentAtlas atlas;
    private final Settings settings;

    public MyCalendar(BookingDesk desk, BookingWords say, CurrentAtlas atlas, Settings settings) {
        this.desk = desk;
        this.say = say;
        this.atlas = atlas;
        this.settings = settings;
    }

    @Override
    public List<Line> of(UUID client, Instant now) {
        return ahead(client, now).map(this::line).toList();
    }

    Stream<Appointment> ahead(UUID client, Instant now) {
        return desk.records().appointments().ofClient(client).stream()
                .filter(each -> each.state().isAhead() && each.time().until().isAfter(now))
                .sorted(Comparator.comparing(Appointment::start).thenComparing(Appointment::id));
    }

    /** Empty when it is somebody else's, cancelled or over. */
    Optional<Appointment> ahead(UUID client, UUID id, Instant now) {
        return ahead(client, now).filter(each -> each.id().equals(id)).findFirst();
    }

    Line line(Appointment appointment) {
        return new Line(
                say.when(appointment),
                say.t("booking.my.kind." + appointment.kind().word()),
                where(appointment),
                PATH + appointment.id() + "/appointment.ics");
    }

    private String where(Appointment appointment) {
        String place = place();
        return place.isEmpty() ? say.where(appointment) : say.where(appointment) + ". " + place;
    }

    private String place() {
        return settings.get(Settings.PRACTICE_PLACE, "");
    }

    /** Where and when, not what for: a calendar is read over shoulders. */
    byte[] file(Appointment appointment) {
        String practice = settings.get(Settings.PRACTICE_NAME, "");
        String where = place().isEmpty() ? practice : practice + ", " + place();
        return CalendarFile.of(
                practice, List.of(new CalendarFile.Event(appointment, say.t("booking.file.summary", practice), where)));
    }

    /** What to leave out from which day on; only before skin is needled. */
    List<MyVisitPage.Avoid> avoid(Client client, Appointment appointment) {
        return appointment.course().flatMap(desk::course).stream()
                .flatMap(course -> avoid(client, course, appointment.day(desk.zone())))
                .toList();
    }

    private Stream<MyVisitPage.Avoid> avoid(Client client, Course course, LocalDate day) {
        List<ScreeningRule> asked = Screening.asked(
                RuleBook.of(atlas.get()),
                ScreeningRecords.candidate(client, Set.copyOf(course.areas()), Set.of(course.concern())),
                day);
        return AvoidBefore.of(asked, day).stream()
                .map(one -> new MyVisitPage.Avoid(one.rule().condition(), from(one.from())));
    }

    private String from(LocalDate day) {
        return day.isAfter(desk.today())
                ? say.t("booking.my.avoid.from", say.words().day(day))
                : say.t("booking.my.avoid.now");
    }
}
