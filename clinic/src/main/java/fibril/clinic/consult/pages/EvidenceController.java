package fibril.clinic.consult.pages;

import fibril.atlas.Atlas;
import fibril.atlas.Fitzpatrick;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.GoalEvidence;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** GET /clients/{client}/evidence: what the evidence says about the goals of her latest consultation. */
@Controller
@MayRead
public class EvidenceController {

    private final Clients clients;
    private final Consultations consultations;
    private final ClientHeads heads;
    private final CurrentAtlas atlas;
    private final Words words;

    public EvidenceController(
            Clients clients, Consultations consultations, ClientHeads heads, CurrentAtlas atlas, Words words) {
        this.clients = clients;
        this.consultations = consultations;
        this.heads = heads;
        this.atlas = atlas;
        this.words = words;
    }

    @GetMapping("/clients/{client}/evidence")
    public Reply show(@PathVariable("client") UUID id) {
        return clients.find(id)
                .map(client -> Reply.page("consult/evidence", page(client)))
                .orElseGet(Reply::notFound);
    }

    private EvidencePage page(Client client) {
        ClientHead head = heads.of(client, Corridor.CONSULT, words);
        return consultations
                .latest(client.id())
                .map(talk -> page(client, head, talk))
                .orElseGet(() -> nothingYet(client, head));
    }

    private EvidencePage page(Client client, ClientHead head, Consultation talk) {
        Atlas facts = atlas.get();
        EvidenceLines lines = new EvidenceLines(words, skinType(client));
        List<EvidencePage.GoalPart> goals =
                GoalEvidence.of(talk.goals(), facts).stream().map(lines::goal).toList();
        List<EvidencePage.Saying> general = GoalEvidence.ofEveryTreatment(facts).stream()
                .map(lines::general)
                .toList();
        return new EvidencePage(
                head,
                address(client),
                client.name(),
                true,
                words.t("evidence.lead", words.day(talk.on())),
                goals,
                general,
                lines.allSources(),
                words.t("evidence.facts", facts.version().substring(0, 12)));
    }

    private static EvidencePage nothingYet(Client client, ClientHead head) {
        return new EvidencePage(head, address(client), client.name(), false, "", List.of(), List.of(), List.of(), "");
    }

    private static Fitzpatrick skinType(Client client) {
        return client.skinType().isPresent()
                ? Fitzpatrick.ofNumber(client.skinType().getAsInt())
                : Fitzpatrick.UNKNOWN;
    }

    private static String address(Client client) {
        return "/clients/" + client.id();
    }
}
