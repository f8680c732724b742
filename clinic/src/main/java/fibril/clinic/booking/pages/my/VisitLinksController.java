package fibril.clinic.booking.pages.my;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.pages.BookingDesk;
import fibril.clinic.booking.pages.BookingWords;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.recover.pages.link.LinkDesk;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /appointments/{id}/links: the link for what comes before a visit. It ends when the visit begins. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class VisitLinksController {

    private final LinkDesk links;
    private final BookingDesk desk;
    private final BookingWords say;
    private final Clients clients;
    private final ClientHeads heads;

    public VisitLinksController(
            LinkDesk links, BookingDesk desk, BookingWords say, Clients clients, ClientHeads heads) {
        this.links = links;
        this.desk = desk;
        this.say = say;
        this.clients = clients;
        this.heads = heads;
    }

    @GetMapping("/appointments/{id}/links")
    public Reply index(@PathVariable UUID id, HttpServletRequest request) {
        return with(id, purpose -> links.index(purpose, request));
    }

    @PostMapping("/appointments/{id}/links")
    @Transactional
    public Reply create(@PathVariable UUID id, Form form, SignedIn who, HttpServletRequest request) {
        return with(id, purpose -> links.create(purpose, form, who, request));
    }

    @PostMapping("/appointments/{id}/links/{link}/revocation")
    @Transactional
    public Reply revoke(@PathVariable UUID id, @PathVariable UUID link, SignedIn who) {
        return with(id, purpose -> links.revoke(purpose, link, who));
    }

    private Reply with(UUID id, Function<LinkDesk.Purpose, Reply> answer) {
        return desk.records()
                .appointments()
                .find(id)
                .map(appointment -> answer.apply(purpose(appointment)))
                .orElseGet(Reply::notFound);
    }

    private LinkDesk.Purpose purpose(Appointment appointment) {
        return new LinkDesk.Purpose(
                new LinkScope.BeforeVisit(appointment.id()),
                appointment.client(),
                appointment.state().isAhead() ? appointment.start() : desk.now(),
                heads.of(clients.find(appointment.client()).orElseThrow(), Corridor.FOLLOWUP, say.words()),
                say.t("link.title.visit"),
                say.kind(appointment) + ", " + say.when(appointment),
                "/appointments/" + appointment.id());
    }
}
