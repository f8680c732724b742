package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.FormNumbers;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /clients, GET /clients/new, POST /clients. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class ClientsController {

    private static final int SHOWN = 50;

    private final Clients clients;
    private final Audit audit;
    private final Words words;
    private final Clock clock;
    private final FormNumbers numbers;

    public ClientsController(Clients clients, Audit audit, Words words, Clock clock, FormNumbers numbers) {
        this.clients = clients;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.numbers = numbers;
    }

    @GetMapping("/clients")
    public Reply index(Form form) {
        String typed = form.typed("q");
        List<Client> found = clients.search(typed, SHOWN + 1);
        List<Client> shown = found.stream().limit(SHOWN).toList();
        return Reply.page(
                "people/clients",
                ClientsPage.of(
                        typed, shown, found.size() > SHOWN, clients.mistakable(shown), LocalDate.now(clock), words));
    }

    /** With names in the address it shows who has them already. */
    @GetMapping("/clients/new")
    public Reply fresh(Form form, SignedIn who) {
        return Reply.page("people/clientForm", page(form, UUID.randomUUID(), false, who));
    }

    @PostMapping("/clients")
    @Transactional
    public Reply create(Form form, SignedIn who) {
        UUID id = numbers.of(
                form.labels("people.form"), sent -> clients.find(sent).isPresent());
        // a form sent twice through a bad connection is one client
        if (clients.find(id).isPresent()) return Reply.seeOther("/clients/" + id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<TypedClient> typed =
                TypedClient.read(form, LocalDate.now(clock), who.role().treats());
        if (typed.isEmpty()) return Reply.refused("people/clientForm", page(form, id, false, who));
        Client client = typed.get().asNew(id, Provenance.first(who.id(), now));
        boolean twin = clients.namesakes(client).stream()
                .anyMatch(other -> other.born().equals(client.born()));
        if (twin && !form.ticked("another")) {
            form.problem("another", "people.form.twin", client.name(), words.day(client.born()));
            return Reply.refused("people/clientForm", page(form, id, true, who));
        }
        clients.add(client);
        audit.record(
                now, who.id(), "add", "client", id.toString(), twin ? "another of the same name and birthday" : "");
        return Reply.seeOther("/clients/" + id, words.t("people.added", client.name()));
    }

    private ClientFormPage page(Form form, UUID key, boolean twin, SignedIn who) {
        List<Client> others = clients.named(form.typed("given"), form.typed("family"));
        return ClientFormPage.fresh(
                form, key.toString(), who.role().treats(), others, twin, LocalDate.now(clock), words);
    }
}
