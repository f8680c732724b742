package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.CourseProposal;
import fibril.clinic.booking.FreeTimes;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /clients/{client}/courses/{course}/appointments/new and POST …/appointments: a course's sessions in one go. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class CourseBookingController {

    private static final LocalTime USUAL_TIME = LocalTime.of(10, 0);
    /** How much later than planned each session may come to lie before the diary that was read ends. */
    private static final int SLACK_DAYS = 56;

    private final BookingDesk desk;
    private final BookingWords say;
    private final VisitForms forms;
    private final Clients clients;
    private final ClientHeads heads;
    private final Audit audit;

    public CourseBookingController(
            BookingDesk desk, BookingWords say, VisitForms forms, Clients clients, ClientHeads heads, Audit audit) {
        this.desk = desk;
        this.say = say;
        this.forms = forms;
        this.clients = clients;
        this.heads = heads;
        this.audit = audit;
    }

    private record Found(Client client, Course course) {}

    private Optional<Found> find(UUID client, UUID course) {
        return clients.find(client)
                .flatMap(found -> desk.openCourses(found).stream()
                        .filter(each -> each.id().equals(course))
                        .findFirst()
                        .map(each -> new Found(found, each)));
    }

    @GetMapping("/clients/{client}/courses/{course}/appointments/new")
    public Reply fresh(@PathVariable UUID client, @PathVariable UUID course, Form form, SignedIn who) {
        return find(client, course)
                .map(found -> Reply.page("booking/course", page(found, form, who)))
                .orElseGet(Reply::notFound);
    }

    /** What was shown is what is booked: the times come with the form, and each is checked again. */
    @PostMapping("/clients/{client}/courses/{course}/appointments")
    @Transactional
    public Reply create(@PathVariable UUID client, @PathVariable UUID course, Form form, SignedIn who) {
        Optional<Found> found = find(client, course);
        if (found.isEmpty()) return Reply.notFound();
        Looked looked = looked(found.get(), form.labels("booking.form"), who);
        List<String> shown = form.all("start");
        List<CourseProposal.Proposed> still = proposed(found.get(), looked, form);
        List<String> now = still.stream()
                .flatMap(each -> each.offer().stream())
                .map(offer -> offer.start().toString())
                .toList();
        if (shown.isEmpty() || !now.equals(shown)) form.problem("start", "booking.course.changed");
        boolean warned = still.stream()
                .flatMap(each -> each.offer().stream())
                .anyMatch(offer -> !forms.warnings(looked, offer.start(), who).isEmpty());
        if (warned && form.isClean() && !form.ticked("accept")) form.problem("accept", "booking.form.accept.missing");
        if (!form.isClean()) return Reply.refused("booking/course", page(found.get(), form, who));
        List<Appointment> booked = appointments(found.get(), looked, still, who);
        if (forms.refused(form, desk.records().appointments().keep(booked))) {
            return Reply.refused("booking/course", page(found.get(), form, who));
        }
        booked.forEach(each -> audit.record(
                each.provenance().at(),
                who.id(),
                "add",
                "appointment",
                each.id().toString(),
                "session"));
        return Reply.seeOther("/clients/" + client + "/appointments", say.t("booking.course.saved", booked.size()));
    }

    private List<Appointment> appointments(
            Found found, Looked looked, List<CourseProposal.Proposed> proposed, SignedIn who) {
        VisitType type = forms.type(looked);
        Instant at = desk.now();
        List<Appointment> booked = new ArrayList<>();
        for (CourseProposal.Proposed each : proposed) {
            each.offer()
                    .ifPresent(offer -> booked.add(new Appointment(
                            UUID.randomUUID(),
                            found.client().id(),
                            found.course().id(),
                            type,
                            offer.start(),
                            offer.resources(looked.practitioner()),
                            AppointmentState.BOOKED,
                            "",
                            Provenance.first(who.id(), at))));
        }
        return booked;
    }

    private Looked looked(Found found, Form form, SignedIn who) {
        Looked looked = Looked.read(form, found.client(), Optional.empty(), desk, who);
        return new Looked(
                found.client(),
                VisitKind.SESSION,
                Optional.of(found.course()),
                looked.practitioner(),
                looked.room(),
                looked.handpiece(),
                looked.day().isBefore(desk.today()) ? desk.today() : looked.day(),
                Optional.empty());
    }

    private int missing(Found found) {
        long booked = desk.bookedSessions(found.client().id(), Optional.empty()).stream()
                .filter(each -> each.course().id().equals(found.course().id()))
                .count();
        return (int) Math.max(0, found.course().sessions() - desk.held(found.course()) - booked);
    }

    private List<CourseProposal.Proposed> proposed(Found found, Looked looked, Form form) {
        LocalDate from = looked.day();
        FreeTimes free = desk.freeTimes(from, last(found, from), Optional.empty());
        FreeTimes.Wanted wanted = new FreeTimes.Wanted(
                found.client().id(),
                looked.practitioner(),
                looked.oneRoom(desk),
                looked.handpieces(desk),
                forms.type(looked));
        CourseProposal.Asked asked =
                new CourseProposal.Asked(found.client(), found.course(), missing(found), from, about(form));
        return new CourseProposal(desk.days(), free)
                .of(asked, wanted, desk.bookedSessions(found.client().id(), Optional.empty()), desk.now());
    }

    private LocalDate last(Found found, LocalDate from) {
        return from.plusDays((long) (missing(found) + 1) * (found.course().spacingDays() + SLACK_DAYS));
    }

    private static LocalTime about(Form form) {
        try {
            return LocalTime.parse(form.typed("about"));
        } catch (DateTimeParseException notATime) {
            return USUAL_TIME;
        }
    }

    private CourseBookingPage page(Found found, Form form, SignedIn who) {
        Looked looked = looked(found, form, who);
        List<CourseProposal.Proposed> proposed = proposed(found, looked, form);
        int missing = missing(found);
        return new CourseBookingPage(
                heads.of(found.client(), Corridor.FOLLOWUP, say.words()),
                "/clients/" + found.client().id() + "/courses/" + found.course().id() + "/appointments",
                say.course(found.course()),
                say.t(
                        "booking.course.lead",
                        missing,
                        found.course().sessions(),
                        found.course().spacingDays()),
                looked.fields(),
                about(form).toString(),
                desk.practitionerChoices(),
                desk.roomChoices(),
                proposed.stream().map(each -> line(found, each, looked, who)).toList(),
                missing == 0 ? say.t("booking.course.complete") : "",
                form);
    }

    /** Counted with those held and those booked before it. */
    private int number(Found found, CourseProposal.Proposed proposed) {
        LocalDate day =
                proposed.offer().map(offer -> say.words().dayOf(offer.start())).orElse(proposed.best());
        long before = desk.bookedSessions(found.client().id(), Optional.empty()).stream()
                .filter(each -> each.course().id().equals(found.course().id())
                        && each.day().isBefore(day))
                .count();
        return (int) (desk.held(found.course()) + before + proposed.place());
    }

    private CourseBookingPage.Line line(Found found, CourseProposal.Proposed each, Looked looked, SignedIn who) {
        String number = say.t("booking.course.number", number(found, each));
        List<String> warnings = each.offer()
                .map(offer -> forms.warnings(looked, offer.start(), who))
                .orElse(List.of());
        return each.offer()
                .map(offer -> new CourseBookingPage.Line(
                        number,
                        offer.start().toString(),
                        say.words().day(offer.start()),
                        say.times(forms.type(looked).timeFrom(offer.start())),
                        offer.room()
                                .flatMap(desk.records().timetable()::room)
                                .map(room -> room.name())
                                .orElse(""),
                        warnings))
                .orElseGet(() -> new CourseBookingPage.Line(
                        number, "", say.t("booking.course.full", say.words().day(each.best())), "", "", List.of()));
    }
}
