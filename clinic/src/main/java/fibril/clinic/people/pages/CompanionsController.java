package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Companion;
import fibril.clinic.people.Companions;
import fibril.clinic.people.Corridor;
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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /clients/{client}/companions, and …/{id}: who speaks with a client or for her. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class CompanionsController {

    private static final String PAGE = "people/companions";
    private static final int LONGEST_REASON = 500;

    private final Clients clients;
    private final Companions companions;
    private final ClientHeads heads;
    private final Audit audit;
    private final Words words;
    private final Clock clock;
    private final FormNumbers numbers;

    public CompanionsController(
            Clients clients,
            Companions companions,
            ClientHeads heads,
            Audit audit,
            Words words,
            Clock clock,
            FormNumbers numbers) {
        this.clients = clients;
        this.companions = companions;
        this.heads = heads;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.numbers = numbers;
    }

    @GetMapping("/clients/{client}/companions")
    public Reply index(@PathVariable("client") UUID id) {
        return clients.find(id)
                .map(client -> Reply.page(PAGE, page(client, Form.blank(words), UUID.randomUUID(), null)))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/companions")
    @Transactional
    public Reply create(@PathVariable("client") UUID id, Form form, SignedIn who) {
        Optional<Client> client = clients.find(id);
        if (client.isEmpty()) return Reply.notFound();
        UUID key = numbers.of(
                form.labels("people.companion"), sent -> companions.find(sent).isPresent());
        // a form sent twice through a bad connection is one companion
        if (companions.find(key).isPresent()) return Reply.seeOther(address(id));
        Instant now = now();
        Optional<Companion> typed = TypedCompanion.read(form, key, id, Provenance.first(who.id(), now));
        if (typed.isEmpty()) return Reply.refused(PAGE, page(client.get(), form, key, null));
        companions.add(typed.get());
        audit.record(now, who.id(), "add", "companion", key.toString(), "of client " + id);
        return Reply.seeOther(address(id), words.t("people.companion.saved"));
    }

    @GetMapping("/clients/{client}/companions/{id}/edit")
    public Reply edit(@PathVariable UUID client, @PathVariable UUID id) {
        return clients.find(client)
                .flatMap(found -> find(client, id).map(before -> {
                    Form form = Form.filled(words, TypedCompanion.fields(before));
                    return Reply.page(PAGE, page(found, form, id, before));
                }))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/companions/{id}")
    @Transactional
    public Reply update(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        Optional<Client> found = clients.find(client);
        Optional<Companion> before = find(client, id);
        if (found.isEmpty() || before.isEmpty()) return Reply.notFound();
        Instant now = now();
        String reason = form.labels("people.companion").need("reason", LONGEST_REASON);
        boolean remove = form.ticked("remove");
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        Provenance then = before.get().provenance();
        if (seen != 0 && seen != then.version()) {
            form.problem("", "web.form.stale");
            return Reply.stale(PAGE, page(found.get(), form, id, before.get()));
        }
        Optional<Companion> typed =
                remove ? before : TypedCompanion.read(form, id, client, Provenance.first(who.id(), now));
        if (typed.isEmpty() || !form.isClean()) {
            return Reply.refused(PAGE, page(found.get(), form, id, before.get()));
        }
        Provenance next = then.next(who.id(), now, reason);
        companions.add(remove ? before.get().withdrawn(next) : typed.get().written(next));
        audit.record(now, who.id(), remove ? "withdraw" : "change", "companion", id.toString(), "of client " + client);
        return Reply.seeOther(address(client), words.t(remove ? "people.companion.removed" : "people.companion.saved"));
    }

    private Optional<Companion> find(UUID client, UUID id) {
        return companions.find(id).filter(each -> each.client().equals(client) && !each.withdrawn());
    }

    private static String address(UUID client) {
        return "/clients/" + client + "/companions";
    }

    private CompanionsPage page(Client client, Form form, UUID key, @Nullable Companion before) {
        return new CompanionsPage(
                heads.of(client, Corridor.PEOPLE, words),
                "/clients/" + client.id(),
                companions.ofClient(client.id()).stream()
                        .map(each -> CompanionsPage.Line.of(each, address(client.id()), words))
                        .toList(),
                address(client.id()) + (before == null ? "" : "/" + key),
                before == null ? key.toString() : "",
                before == null ? "" : Integer.toString(before.provenance().version()),
                CompanionsPage.roles(words),
                form);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
