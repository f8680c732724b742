package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.Wish;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.treat.SentForms;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.RecordNumber;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /appointments/new, POST /appointments: first for whom, then what and when. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class AppointmentsController {

    private static final int SHOWN = 20;
    private static final int LONGEST_KEY = 60;

    private final BookingDesk desk;
    private final VisitForms forms;
    private final BookingWords say;
    private final Clients clients;
    private final SentForms sent;
    private final Audit audit;

    public AppointmentsController(
            BookingDesk desk, VisitForms forms, BookingWords say, Clients clients, SentForms sent, Audit audit) {
        this.desk = desk;
        this.forms = forms;
        this.say = say;
        this.clients = clients;
        this.sent = sent;
        this.audit = audit;
    }

    @GetMapping("/appointments/new")
    public Reply fresh(Form form, SignedIn who) {
        Optional<Client> client = client(form);
        if (client.isEmpty()) return Reply.page("booking/whom", whom(form));
        Looked looked = Looked.read(form, client.get(), Optional.empty(), desk, who);
        return Reply.page(
                "booking/visitForm", forms.page(form, looked, UUID.randomUUID().toString(), who));
    }

    @PostMapping("/appointments")
    @Transactional
    public Reply create(Form form, SignedIn who) {
        Optional<Client> client = client(form.labels("booking.form"));
        if (client.isEmpty()) {
            form.problem("q", "booking.whom.missing");
            return Reply.refused("booking/whom", whom(form));
        }
        String key = key(form);
        Optional<UUID> made = sent.madeBy(key);
        if (made.isPresent()) return Reply.seeOther("/appointments/" + made.get());
        Looked looked = Looked.read(form, client.get(), Optional.empty(), desk, who);
        String note = form.text("note", Appointment.LONGEST_NOTE);
        Optional<VisitForms.Wanted> wanted = forms.read(form, looked, who);
        if (wanted.isEmpty() || !form.isClean()) return refused(form, looked, key, who);
        UUID id = UUID.randomUUID();
        Instant now = desk.now();
        Appointment booked = new Appointment(
                id,
                client.get().id(),
                looked.course().map(Course::id).orElse(null),
                wanted.get().type(),
                wanted.get().start(),
                wanted.get().resources(),
                AppointmentState.BOOKED,
                note,
                Provenance.first(who.id(), now));
        if (forms.refused(form, desk.records().appointments().keep(List.of(booked)))) {
            return refused(form, looked, key, who);
        }
        sent.claim(key, id);
        fulfil(form, client.get(), who, now);
        audit.record(
                now,
                who.id(),
                "add",
                "appointment",
                id.toString(),
                booked.kind().word());
        return Reply.seeOther("/appointments/" + id, say.t("booking.saved", say.when(booked)));
    }

    private Reply refused(Form form, Looked looked, String key, SignedIn who) {
        return Reply.refused("booking/visitForm", forms.page(form, looked, key, who));
    }

    /** She was on the waiting list and has what she waited for. */
    private void fulfil(Form form, Client client, SignedIn who, Instant now) {
        form.id("waiting")
                .flatMap(desk.records().waiting()::find)
                .filter(wish -> wish.state() == Wish.State.OPEN && wish.client().equals(client.id()))
                .ifPresent(wish -> {
                    Provenance next = wish.provenance().next(who.id(), now, say.t("booking.waiting.booked"));
                    desk.records().waiting().add(wish.to(Wish.State.BOOKED, next));
                    audit.record(now, who.id(), "change", "wish", wish.id().toString(), "booked");
                });
    }

    /** A form that carries none is taken as sent once. */
    private static String key(Form form) {
        String key = form.typed("key");
        return key.isEmpty() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key;
    }

    private Optional<Client> client(Form form) {
        return RecordNumber.of(form.typed("client")).flatMap(clients::find);
    }

    /** What is known of the time already goes along. */
    private WhomPage whom(Form form) {
        String wanted = form.typed("q");
        Map<String, String> along = new TreeMap<>();
        for (String field : List.of("day", "time", "practitioner", "room", "kind")) {
            if (form.typed(field).matches("[0-9a-z:-]+")) along.put(field, form.typed(field));
        }
        String rest = along.entrySet().stream()
                .map(each -> "&" + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining());
        List<WhomPage.Line> lines = wanted.isEmpty()
                ? List.of()
                : clients.search(wanted, SHOWN).stream()
                        .map(client -> new WhomPage.Line(
                                client.name(),
                                say.words().day(client.born()),
                                "/appointments/new?client=" + client.id() + rest))
                        .toList();
        return new WhomPage(wanted, along, lines, form);
    }
}
