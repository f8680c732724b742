package fibril.clinic.rights.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.rights.WholeRecord;
import fibril.clinic.rights.WholeRecords;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** GET /clients/{client}/record and its file: all that is kept of a client, to hand over. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class RecordController {

    private final Clients clients;
    private final ClientHeads heads;
    private final WholeRecords records;
    private final RecordArchive archive;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public RecordController(
            Clients clients,
            ClientHeads heads,
            WholeRecords records,
            RecordArchive archive,
            Audit audit,
            Words words,
            Clock clock) {
        this.clients = clients;
        this.heads = heads;
        this.records = records;
        this.archive = archive;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/clients/{client}/record")
    public Reply show(@PathVariable UUID client) {
        return clients.find(client)
                .map(found -> Reply.page("rights/record", page(found)))
                .orElseGet(Reply::notFound);
    }

    /** It is in the audit before the first byte leaves. */
    @GetMapping("/clients/{client}/record/file")
    @Transactional
    public Reply file(@PathVariable UUID client, SignedIn who) {
        Optional<Client> found = clients.find(client);
        if (found.isEmpty()) return Reply.notFound();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        WholeRecord record = records.of(client);
        String counts = record.rows() + " rows, " + record.papers().size() + " files";
        audit.record(now, who.id(), "export", "client", client.toString(), "whole record: " + counts);
        return Reply.streamed(
                "application/zip",
                "record-" + words.dayOf(now) + ".zip",
                out -> archive.write(record, found.get(), now, out));
    }

    private RecordPage page(Client client) {
        WholeRecord record = records.of(client.id());
        return new RecordPage(
                heads.of(client, Corridor.PEOPLE, words),
                "/clients/" + client.id(),
                words.t(
                        "rights.holds",
                        record.parts().size(),
                        record.rows(),
                        record.papers().size()));
    }
}
