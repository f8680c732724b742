package fibril.clinic.arrive.pages;

import fibril.clinic.arrive.Arrivals;
import fibril.clinic.arrive.ArrivedEntry;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Audit;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** GET /clients/{client}/elsewhere and …/elsewhere/{entry}, a photograph that came from there. */
@Controller
@RequestMapping("/clients/{client}/elsewhere")
@MayRead
public class ElsewhereController {

    private final Clients clients;
    private final Arrivals arrivals;
    private final SaidElsewhere said;
    private final ClientHeads heads;
    private final Vault vault;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    ElsewhereController(
            Clients clients,
            Arrivals arrivals,
            SaidElsewhere said,
            ClientHeads heads,
            Vault vault,
            Audit audit,
            Words words,
            Clock clock) {
        this.clients = clients;
        this.arrivals = arrivals;
        this.said = said;
        this.heads = heads;
        this.vault = vault;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    public Reply index(@PathVariable UUID client) {
        return clients.find(client)
                .map(found -> Reply.page("arrive/elsewhere", page(found)))
                .orElseGet(Reply::notFound);
    }

    /** Every look is an event, so this reading writes too. */
    @GetMapping("/{entry}")
    @Transactional
    public Reply show(@PathVariable UUID client, @PathVariable UUID entry, SignedIn who) {
        Optional<byte[]> jpeg = clients.find(client)
                .flatMap(found -> arrivals.entry(entry))
                .filter(found -> found.client().equals(client) && found.isPicture())
                .flatMap(found -> vault.get(found.picture().shown()));
        if (jpeg.isEmpty()) return Reply.notFound();
        audit.record(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                who.id(),
                "view",
                "arrived entry",
                entry.toString(),
                "");
        return Reply.bytes("image/jpeg", "photograph.jpg", jpeg.get());
    }

    private ElsewherePage page(Client client) {
        return new ElsewherePage(
                heads.of(client, Corridor.PEOPLE, words),
                said.of(client.id(), true).origins(),
                arrivals.ofClient(client.id()).stream()
                        .map(told -> entry(client, told))
                        .toList());
    }

    private ElsewherePage.Entry entry(Client client, ArrivedEntry.Told told) {
        ArrivedEntry entry = told.entry();
        String address = "/clients/" + client.id() + "/elsewhere/" + entry.id();
        return new ElsewherePage.Entry(
                entry.id().toString(),
                words.t("arrive.what." + entry.what()),
                said.title(entry),
                entry.words().lines().toList(),
                said.from(told),
                entry.isPicture() ? address : "",
                words.t("arrive.picture.alt", client.name(), said.title(entry)),
                entry.picture().widthPx(),
                entry.picture().heightPx(),
                entry.appointment().map(id -> "/appointments/" + id).orElse(""));
    }
}
