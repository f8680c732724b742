package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /appointments/{id} with its file and its edit, POST /appointments/{id}, …/arrival, …/absence and …/cancellation. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class AppointmentController {

    private static final int LONGEST_REASON = 300;

    private final BookingDesk desk;
    private final VisitForms forms;
    private final BookingWords say;
    private final WaitingLines waiting;
    private final Clients clients;
    private final ClientHeads heads;
    private final Settings settings;
    private final Audit audit;

    public AppointmentController(
            BookingDesk desk,
            VisitForms forms,
            BookingWords say,
            WaitingLines waiting,
            Clients clients,
            ClientHeads heads,
            Settings settings,
            Audit audit) {
        this.desk = desk;
        this.forms = forms;
        this.say = say;
        this.waiting = waiting;
        this.clients = clients;
        this.heads = heads;
        this.settings = settings;
        this.audit = audit;
    }

    private record Found(Appointment appointment, Client client) {}

    private Optional<Found> find(UUID id) {
        return desk.records()
                .appointments()
                .find(id)
                .flatMap(each -> clients.find(each.client()).map(client -> new Found(each, client)));
    }

    @GetMapping("/appointments/{id}")
    public Reply show(@PathVariable UUID id, Form form) {
        return find(id).map(found -> Reply.page("booking/appointment", page(found, Form.blank(say.words()))))
                .orElseGet(Reply::notFound);
    }

    /** For the client's own calendar: where and when, not what for. */
    @GetMapping("/appointments/{id}/appointment.ics")
    public Reply file(@PathVariable UUID id) {
        String practice = settings.get(Settings.PRACTICE_NAME, "");
        return desk.records()
                .appointments()
                .find(id)
                .map(each -> new CalendarFile.Event(each, say.t("booking.file.summary", practice), practice))
                .map(event ->
                        Reply.bytes(CalendarFile.TYPE, "appointment.ics", CalendarFile.of(practice, List.of(event))))
                .orElseGet(Reply::notFound);
    }

    @GetMapping("/appointments/{id}/edit")
    public Reply edit(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Found> found = find(id).filter(each -> each.appointment().mayMove(desk.now()));
        if (found.isEmpty()) return Reply.notFound();
        return Reply.page("booking/visitForm", forms.page(form, looked(found.get(), form, who), "", who));
    }

    @PostMapping("/appointments/{id}")
    @Transactional
    public Reply update(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Found> found = find(id);
        if (found.isEmpty()) return Reply.notFound();
        Appointment before = found.get().appointment();
        Looked looked = looked(found.get(), form.labels("booking.form"), who);
        if (!isNewest(form, before)) return Reply.stale("booking/visitForm", forms.page(form, looked, "", who));
        if (!before.mayMove(desk.now())) form.problem("time", "booking.form.notMoved");
        Optional<String> by = form.needOneOf("why", List.of("client", "practice"));
        Optional<VisitForms.Wanted> wanted = forms.read(form, looked, who);
        if (wanted.isEmpty() || by.isEmpty() || !form.isClean()) {
            return Reply.refused("booking/visitForm", forms.page(form, looked, "", who));
        }
        Instant now = desk.now();
        String reason = say.t("booking.form.why." + by.get());
        Appointment moved = before.moved(
                wanted.get().start(),
                wanted.get().resources(),
                before.provenance().next(who.id(), now, reason));
        if (forms.refused(form, desk.records().appointments().keep(List.of(moved)))) {
            return Reply.refused("booking/visitForm", forms.page(form, looked, "", who));
        }
        audit.record(now, who.id(), "move", "appointment", id.toString(), reason);
        return Reply.seeOther("/appointments/" + id, say.t("booking.moved", say.when(moved)));
    }

    private Looked looked(Found found, Form form, SignedIn who) {
        return Looked.read(form, found.client(), Optional.of(found.appointment()), desk, who);
    }

    private static boolean isNewest(Form form, Appointment before) {
        OptionalInt seen = form.needWhole("version", 1, Integer.MAX_VALUE);
        boolean stale =
                seen.isPresent() && seen.getAsInt() != before.provenance().version();
        if (stale) form.problem("", "web.form.stale");
        return !stale;
    }

    @PostMapping("/appointments/{id}/arrival")
    @Transactional
    public Reply arrive(@PathVariable UUID id, Form form, SignedIn who) {
        return change(id, form, who, AppointmentState.ARRIVED);
    }

    @PostMapping("/appointments/{id}/absence")
    @Transactional
    public Reply miss(@PathVariable UUID id, Form form, SignedIn who) {
        return change(id, form, who, AppointmentState.NO_SHOW);
    }

    @PostMapping("/appointments/{id}/cancellation")
    @Transactional
    public Reply cancel(@PathVariable UUID id, Form form, SignedIn who) {
        return change(id, form, who, AppointmentState.CANCELLED);
    }

    private Reply change(UUID id, Form form, SignedIn who, AppointmentState to) {
        Optional<Found> found = find(id);
        if (found.isEmpty()) return Reply.notFound();
        Appointment before = found.get().appointment();
        Instant now = desk.now();
        form.labels("booking.form");
        if (!isNewest(form, before)) return Reply.stale("booking/appointment", page(found.get(), form));
        String typed = to == AppointmentState.CANCELLED ? form.need("reason", LONGEST_REASON) : "";
        if (!may(before, to, now)) form.problem("", "booking.form.notNow", say.state(before));
        if (!form.isClean()) return Reply.refused("booking/appointment", page(found.get(), form));
        String reason = typed.isEmpty() ? say.t("booking.did." + to.word()) : typed;
        Provenance next = before.provenance().next(who.id(), now, reason);
        Appointment after =
                to == AppointmentState.CANCELLED ? before.cancelled(desk.rules().notice(), next) : before.to(to, next);
        desk.records().appointments().keep(List.of(after));
        audit.record(
                now,
                who.id(),
                "change",
                "appointment",
                id.toString(),
                after.state().word());
        return Reply.seeOther(
                "/appointments/" + id, say.t("booking.now." + after.state().word()));
    }

    private boolean may(Appointment before, AppointmentState to, Instant now) {
        return switch (to) {
            case ARRIVED -> before.mayArrive(now, desk.zone());
            case NO_SHOW -> before.mayBeMissed(now);
            case CANCELLED -> before.mayMove(now);
            case BOOKED, MOVED, LATE_CANCEL -> false;
        };
    }

    private AppointmentPage page(Found found, Form form) {
        Appointment appointment = found.appointment();
        Instant now = desk.now();
        return new AppointmentPage(
                heads.of(found.client(), Corridor.FOLLOWUP, say.words()),
                "/appointments/" + appointment.id(),
                say.kind(appointment),
                say.when(appointment),
                say.where(appointment),
                appointment.resources().handpiece().map(desk::handpiece).orElse(""),
                appointment.course().flatMap(desk::course).map(say::course).orElse(""),
                appointment.note(),
                BookingWords.mark(appointment.state()),
                say.state(appointment),
                Integer.toString(appointment.provenance().version()),
                new AppointmentPage.Allowed(
                        appointment.mayMove(now),
                        appointment.mayArrive(now, desk.zone()),
                        appointment.mayBeMissed(now)),
                say.t("booking.notice", desk.rules().noticeHours()),
                "/calendar?day=" + appointment.day(desk.zone()),
                "/clients/" + found.client().id() + "/appointments",
                appointment.state().takesTime() ? List.of() : waiting.whoWants(appointment),
                desk.records().appointments().versions(appointment.id()).stream()
                        .map(say::version)
                        .toList(),
                form);
    }
}
