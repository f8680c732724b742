package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /clients/{id}, GET /clients/{id}/edit, POST /clients/{id}: a correction is a new version with its reason. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class ClientController {

    private static final int LONGEST_REASON = 500;

    private final Clients clients;
    private final Profiles profiles;
    private final ClientHeads heads;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public ClientController(
            Clients clients, Profiles profiles, ClientHeads heads, Audit audit, Words words, Clock clock) {
        this.clients = clients;
        this.profiles = profiles;
        this.heads = heads;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/clients/{id}")
    public Reply show(@PathVariable UUID id, SignedIn who) {
        return clients.find(id)
                .map(client -> Reply.page("people/client", profiles.of(client, who, List.of())))
                .orElseGet(Reply::notFound);
    }

    @GetMapping("/clients/{id}/edit")
    public Reply edit(@PathVariable UUID id, SignedIn who) {
        return clients.find(id)
                .map(client -> {
                    Form form = Form.filled(
                            words, TypedClient.fields(client, who.role().treats()));
                    return Reply.page("people/clientForm", page(client, form, List.of(), who));
                })
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{id}")
    @Transactional
    public Reply update(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Client> found = clients.find(id);
        if (found.isEmpty()) return Reply.notFound();
        Client before = found.get();
        boolean withNotes = who.role().treats();
        Optional<TypedClient> typed = TypedClient.read(form.labels("people.form"), LocalDate.now(clock), withNotes);
        String reason = form.need("reason", LONGEST_REASON);
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        if (seen != 0 && seen != before.provenance().version()) {
            return overtaken(form, seen, before, who);
        }
        if (typed.isEmpty() || !form.isClean()) {
            return Reply.refused("people/clientForm", page(before, form, List.of(), who));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        clients.add(typed.get().after(before, before.provenance().next(who.id(), now, reason)));
        audit.record(now, who.id(), "change", "client", id.toString(), "version " + (seen + 1));
        return Reply.seeOther("/clients/" + id, words.t("people.changed.saved"));
    }

    /** Others saved while this was typed: both are shown, and nothing of either is lost. */
    private Reply overtaken(Form form, int seen, Client now, SignedIn who) {
        boolean withNotes = who.role().treats();
        Client then = clients.versions(now.id()).stream()
                .filter(version -> version.provenance().version() == seen)
                .findFirst()
                .orElse(now);
        Form merged = Form.filled(words, TypedClient.laidOver(form, then, now, withNotes));
        merged.problem("", "web.form.stale");
        return Reply.stale("people/clientForm", page(now, merged, Changes.between(then, now, withNotes, words), who));
    }

    private ClientFormPage page(Client client, Form form, List<String> newer, SignedIn who) {
        return ClientFormPage.correction(
                heads.of(client, Corridor.PEOPLE, words),
                client,
                form,
                who.role().treats(),
                newer,
                LocalDate.now(clock),
                words);
    }
}
