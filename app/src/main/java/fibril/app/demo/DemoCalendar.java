package fibril.app.demo;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.BookedSession;
import fibril.clinic.booking.BookingRecords;
import fibril.clinic.booking.BookingRules;
import fibril.clinic.booking.ClientEvent;
import fibril.clinic.booking.Closure;
import fibril.clinic.booking.CourseProposal;
import fibril.clinic.booking.DayHours;
import fibril.clinic.booking.FreeTimes;
import fibril.clinic.booking.Opening;
import fibril.clinic.booking.RequestRules;
import fibril.clinic.booking.SessionDays;
import fibril.clinic.booking.TreatmentRoom;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitRequest;
import fibril.clinic.booking.VisitRequests;
import fibril.clinic.booking.VisitType;
import fibril.clinic.booking.Wish;
import fibril.clinic.booking.WorkingWeek;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Settings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The calendar of the made-up practice: rooms, hours, and who comes from yesterday to three weeks from now. */
@Component
@ConditionalOnProperty("fibril.demo")
class DemoCalendar {

    private static final int DAYS_LOOKED_THROUGH = 120;
    /** One appointment in so many is the kind that does not happen. */
    private static final int MISSED_ONE_IN = 5;

    private final BookingRecords records;
    private final SessionDays days;
    private final Settings settings;

    private final VisitRequests requests;

    DemoCalendar(BookingRecords records, SessionDays days, Settings settings, VisitRequests requests) {
        this.requests = requests;
        this.records = records;
        this.days = days;
        this.settings = settings;
    }

    /** Two rooms and two working weeks; the practice is closed on one day in a fortnight. */
    void furnish(UUID owner, UUID practitioner, Calendar calendar) {
        Provenance written = Provenance.first(owner, calendar.at(300, 9, 0));
        for (String name : List.of("Blue room", "Green room")) {
            records.timetable().add(new TreatmentRoom(UUID.randomUUID(), name, true, written));
        }
        records.timetable().add(week(owner, written, "13:00–18:00"));
        records.timetable().add(week(practitioner, written, "09:00–12:30, 13:30–17:30"));
        settings.set(RequestRules.OPEN, RequestRules.YES, owner, written.at());
        requests.add(new VisitRequest(
                UUID.randomUUID(),
                calendar.at(1, 19, 40),
                "Meadow Newcomer",
                "meadow@example.org",
                "",
                "The scars on my cheeks, from when I was a teenager.",
                "cheeks",
                "Tuesdays and Thursdays after four",
                ""));
        LocalDate closed = calendar.day(-14);
        records.timetable().add(new Closure(UUID.randomUUID(), null, closed, closed, "training day", false, written));
    }

    /** Every day of the week, so that the made-up practice is open whenever somebody looks at it. */
    private static WorkingWeek week(UUID staff, Provenance written, String hours) {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values())
            week.put(day, DayHours.read(hours).orElseThrow());
        return new WorkingWeek(staff, week, written);
    }

    /** The next session of a course that goes on, a look at what came of one that ended, or a first talk. */
    void book(Client client, Optional<Course> course, int held, int number, UUID author, Calendar calendar) {
        LocalDate from = calendar.day(1).plusDays(number % 11);
        boolean goesOn = course.filter(each -> each.state() == CourseState.AGREED && held < each.sessions())
                .isPresent();
        if (goesOn) session(client, course.orElseThrow(), from, author, calendar);
        else
            other(
                    client,
                    course.isEmpty() ? VisitKind.CONSULTATION : VisitKind.VERDICT,
                    from,
                    author,
                    calendar,
                    number);
        if (number % 9 == 4) {
            LocalDate sun = calendar.day(-30);
            records.events()
                    .add(new ClientEvent(
                            UUID.randomUUID(),
                            client.id(),
                            ClientEvent.Kind.SUN,
                            "two weeks by the sea",
                            sun,
                            sun.plusDays(13),
                            false,
                            Provenance.first(author, calendar.at(3, 12, 0))));
        }
        if (number % 13 == 6) {
            records.waiting()
                    .add(new Wish(
                            UUID.randomUUID(),
                            client.id(),
                            VisitKind.CHECK,
                            null,
                            calendar.day(0),
                            calendar.day(-10),
                            "mornings before ten",
                            Wish.State.OPEN,
                            Provenance.first(author, calendar.at(2, 12, 0))));
        }
    }

    private void session(Client client, Course course, LocalDate from, UUID author, Calendar calendar) {
        VisitType type = type(VisitKind.SESSION);
        FreeTimes free = free(from, calendar);
        var asked = new CourseProposal.Asked(client, course, 1, from, LocalTime.of(10, 0));
        new CourseProposal(days, free)
                .of(asked, wanted(client, author, type), List.<BookedSession>of(), calendar.now()).stream()
                        .flatMap(each -> each.offer().stream())
                        .findFirst()
                        .ifPresent(offer -> keep(client, course, type, offer, author, calendar, 0));
    }

    private void other(Client client, VisitKind kind, LocalDate from, UUID author, Calendar calendar, int number) {
        VisitType type = type(kind);
        FreeTimes free = free(from, calendar);
        Instant morning = calendar.day(1).atStartOfDay(calendar.zone()).toInstant();
        for (LocalDate day = from; day.isBefore(from.plusDays(DAYS_LOOKED_THROUGH)); day = day.plusDays(1)) {
            List<FreeTimes.Offer> offers = free.on(day, wanted(client, author, type), morning);
            if (offers.isEmpty()) continue;
            keep(client, null, type, offers.get(number % offers.size()), author, calendar, number);
            return;
        }
    }

    private void keep(
            Client client,
            @org.jspecify.annotations.Nullable Course course,
            VisitType type,
            FreeTimes.Offer offer,
            UUID author,
            Calendar calendar,
            int number) {
        Appointment booked = new Appointment(
                UUID.randomUUID(),
                client.id(),
                course == null ? null : course.id(),
                type,
                offer.start(),
                offer.resources(author),
                AppointmentState.BOOKED,
                "",
                Provenance.first(author, calendar.at(6, 15, 0)));
        records.appointments().keep(List.of(booked));
        if (offer.start().plus(Duration.ofHours(1)).isAfter(calendar.now())) return;
        boolean missed = number % MISSED_ONE_IN == 0;
        records.appointments()
                .keep(List.of(booked.to(
                        missed ? AppointmentState.NO_SHOW : AppointmentState.ARRIVED,
                        booked.provenance().next(author, calendar.now(), missed ? "Did not come." : "Arrived."))));
    }

    private FreeTimes free(LocalDate from, Calendar calendar) {
        LocalDate until = from.plusDays(DAYS_LOOKED_THROUGH);
        Map<UUID, WorkingWeek> weeks =
                records.timetable().weeks().stream().collect(Collectors.toMap(WorkingWeek::staff, Function.identity()));
        return new FreeTimes(
                new Opening(weeks, records.timetable().closuresBetween(from, until), calendar.zone()),
                records.appointments()
                        .between(
                                from.atStartOfDay(calendar.zone()).toInstant(),
                                until.plusDays(1).atStartOfDay(calendar.zone()).toInstant()),
                records.timetable().rooms().stream().map(TreatmentRoom::id).toList());
    }

    private static FreeTimes.Wanted wanted(Client client, UUID author, VisitType type) {
        return new FreeTimes.Wanted(client.id(), author, Optional.empty(), List.of(), type);
    }

    private VisitType type(VisitKind kind) {
        return BookingRules.of(settings).type(kind);
    }
}
