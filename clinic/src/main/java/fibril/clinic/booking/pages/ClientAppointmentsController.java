package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.ClientEvent;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.Wish;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /clients/{client}/appointments; POST …/events, …/events/{event}/withdrawal, …/waiting: her times, plans and wishes. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class ClientAppointmentsController {

    private static final int DAYS_AHEAD = 730;
    private static final int DAYS_BACK = 60;

    private final BookingDesk desk;
    private final BookingWords say;
    private final WaitingLines waiting;
    private final Clients clients;
    private final ClientHeads heads;
    private final Audit audit;

    public ClientAppointmentsController(
            BookingDesk desk, BookingWords say, WaitingLines waiting, Clients clients, ClientHeads heads, Audit audit) {
        this.desk = desk;
        this.say = say;
        this.waiting = waiting;
        this.clients = clients;
        this.heads = heads;
        this.audit = audit;
    }

    @GetMapping("/clients/{client}/appointments")
    public Reply index(@PathVariable UUID client) {
        return clients.find(client)
                .map(found -> Reply.page("booking/client", page(found, Form.blank(say.words()))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/events")
    @Transactional
    public Reply addEvent(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = clients.find(client);
        if (found.isEmpty()) return Reply.notFound();
        LocalDate today = desk.today();
        List<String> kinds = Arrays.stream(ClientEvent.Kind.values())
                .map(ClientEvent.Kind::word)
                .toList();
        Optional<String> kind = form.labels("booking.event.form").needOneOf("eventKind", kinds);
        String name = form.need("eventName", ClientEvent.LONGEST_NAME);
        Optional<LocalDate> from = form.needDay("eventFrom", today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        Optional<LocalDate> until = form.day("eventUntil", from.orElse(today), today.plusDays(DAYS_AHEAD));
        if (!form.isClean() || kind.isEmpty() || from.isEmpty()) {
            return Reply.refused("booking/client", page(found.get(), form));
        }
        Instant now = desk.now();
        UUID id = UUID.randomUUID();
        desk.records()
                .events()
                .add(new ClientEvent(
                        id,
                        client,
                        Arrays.stream(ClientEvent.Kind.values())
                                .filter(each -> each.word().equals(kind.get()))
                                .findFirst()
                                .orElseThrow(),
                        name,
                        from.get(),
                        until.orElse(from.get()),
                        false,
                        Provenance.first(who.id(), now)));
        audit.record(now, who.id(), "add", "event", id.toString(), "");
        return Reply.seeOther(address(client), say.t("booking.event.saved"));
    }

    @PostMapping("/clients/{client}/events/{event}/withdrawal")
    @Transactional
    public Reply withdrawEvent(@PathVariable UUID client, @PathVariable UUID event, Form form, SignedIn who) {
        Optional<ClientEvent> found =
                desk.records().events().find(event).filter(each -> each.client().equals(client) && !each.withdrawn());
        if (found.isEmpty()) return Reply.notFound();
        Instant now = desk.now();
        Provenance next = found.get().provenance().next(who.id(), now, say.t("booking.event.withdrawn"));
        desk.records().events().add(found.get().withdrawn(next));
        audit.record(now, who.id(), "withdraw", "event", event.toString(), "");
        return Reply.seeOther(address(client), say.t("booking.event.withdrawn"));
    }

    @PostMapping("/clients/{client}/waiting")
    @Transactional
    public Reply addWish(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = clients.find(client);
        if (found.isEmpty()) return Reply.notFound();
        LocalDate today = desk.today();
        List<String> kinds =
                Arrays.stream(VisitKind.values()).map(VisitKind::word).toList();
        Optional<String> kind = form.labels("booking.waiting.form").needOneOf("wishKind", kinds);
        Optional<LocalDate> from = form.needDay("wishFrom", today, today.plusDays(DAYS_AHEAD));
        Optional<LocalDate> until = form.needDay("wishUntil", from.orElse(today), today.plusDays(DAYS_AHEAD));
        Optional<String> with = form.oneOf(
                "wishWith",
                desk.practitioners().stream()
                        .map(member -> member.id().toString())
                        .toList());
        String note = form.text("wishNote", Wish.LONGEST_NOTE);
        if (!form.isClean() || kind.isEmpty() || from.isEmpty() || until.isEmpty()) {
            return Reply.refused("booking/client", page(found.get(), form));
        }
        Instant now = desk.now();
        UUID id = UUID.randomUUID();
        desk.records()
                .waiting()
                .add(new Wish(
                        id,
                        client,
                        VisitKind.valueOf(kind.get().toUpperCase(java.util.Locale.ROOT)),
                        with.map(UUID::fromString).orElse(null),
                        from.get(),
                        until.get(),
                        note,
                        Wish.State.OPEN,
                        Provenance.first(who.id(), now)));
        audit.record(now, who.id(), "add", "wish", id.toString(), kind.get());
        return Reply.seeOther(address(client), say.t("booking.waiting.saved"));
    }

    private static String address(UUID client) {
        return "/clients/" + client + "/appointments";
    }

    private ClientAppointmentsPage page(Client client, Form form) {
        Instant now = desk.now();
        List<Appointment> all = desk.records().appointments().ofClient(client.id());
        List<ClientAppointmentsPage.Line> ahead = all.stream()
                .filter(each -> each.state().isAhead() && each.time().until().isAfter(now))
                .map(this::line)
                .toList();
        List<ClientAppointmentsPage.Line> past = all.reversed().stream()
                .filter(each -> !each.state().isAhead() || !each.time().until().isAfter(now))
                .map(this::line)
                .toList();
        LocalDate today = desk.today();
        return new ClientAppointmentsPage(
                heads.of(client, Corridor.FOLLOWUP, say.words()),
                "/clients/" + client.id(),
                "/appointments/new?client=" + client.id(),
                desk.openCourses(client).stream()
                        .map(course -> new ClientAppointmentsPage.CourseLine(
                                say.course(course),
                                "/clients/" + client.id() + "/courses/" + course.id() + "/appointments/new"))
                        .toList(),
                ahead,
                past,
                desk.records().events().ofClient(client.id()).stream()
                        .map(event -> new ClientAppointmentsPage.EventLine(
                                say.event(event), address(client.id()).replace("appointments", "events/") + event.id()))
                        .toList(),
                desk.records().waiting().ofClient(client.id()).stream()
                        .filter(wish -> wish.isOpenOn(today))
                        .map(wish ->
                                wish.note().isEmpty() ? waiting.what(wish) : waiting.what(wish) + ": " + wish.note())
                        .toList(),
                Arrays.stream(ClientEvent.Kind.values())
                        .map(kind -> Choice.of(kind.word(), say.t("booking.event." + kind.word())))
                        .toList(),
                Arrays.stream(VisitKind.values())
                        .map(kind -> Choice.of(kind.word(), say.t("booking.kind." + kind.word())))
                        .toList(),
                desk.practitionerChoices(),
                form);
    }

    private ClientAppointmentsPage.Line line(Appointment each) {
        return new ClientAppointmentsPage.Line(
                "/appointments/" + each.id(),
                say.words().day(each.day(desk.zone())),
                say.times(each.time()),
                say.kind(each),
                say.where(each),
                BookingWords.mark(each.state()),
                say.state(each));
    }
}
