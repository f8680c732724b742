package fibril.clinic.rights.pages;

import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.rights.LegalHold;
import fibril.clinic.rights.LegalHolds;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.OpensLocked;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** POST /holds/{client}/setting and …/lifting: nothing of this client may go. A second hold is no second record. */
@Controller
@OpensLocked
@MayEnter(Role.OWNER)
public class HoldsController {

    private static final int LONGEST_REASON = 500;

    private final Clients clients;
    private final LegalHolds holds;
    private final ErasurePages erasure;
    private final LockedPages locked;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public HoldsController(
            Clients clients,
            LegalHolds holds,
            ErasurePages erasure,
            LockedPages locked,
            Audit audit,
            Words words,
            Clock clock) {
        this.clients = clients;
        this.holds = holds;
        this.erasure = erasure;
        this.locked = locked;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/holds/{client}/setting")
    @Transactional
    public Reply set(@PathVariable UUID client, Form form, SignedIn who) {
        if (clients.findEvenLocked(client).isEmpty()) return Reply.notFound();
        String reason = form.labels("rights.hold").need("holdReason", LONGEST_REASON);
        if (holds.on(client).isPresent()) return back(client, "rights.hold.stands");
        if (!form.isClean()) return refused(client, form);
        Instant now = now();
        holds.add(new LegalHold(UUID.randomUUID(), client, false, new Provenance(1, who.id(), now, reason)));
        audit.record(now, who.id(), "hold", "client", client.toString(), "");
        return back(client, "rights.hold.set");
    }

    @PostMapping("/holds/{client}/lifting")
    @Transactional
    public Reply lift(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<LegalHold> hold = holds.on(client);
        if (hold.isEmpty() || clients.findEvenLocked(client).isEmpty()) return Reply.notFound();
        String reason = form.labels("rights.hold").need("liftReason", LONGEST_REASON);
        if (!form.isClean()) return refused(client, form);
        Instant now = now();
        holds.add(hold.get().lifted(hold.get().provenance().next(who.id(), now, reason)));
        audit.record(now, who.id(), "lift hold", "client", client.toString(), "");
        return back(client, "rights.hold.lifted");
    }

    private Reply back(UUID client, String notice) {
        boolean open = clients.find(client).isPresent();
        return Reply.seeOther(open ? "/clients/" + client + "/erasure" : "/locked/" + client, words.t(notice));
    }

    private Reply refused(UUID client, Form form) {
        return clients.find(client)
                .map(found -> Reply.refused("rights/erasure", erasure.of(found, form, now())))
                .or(() -> locked.of(client, form, now()).map(page -> Reply.refused("rights/locked", page)))
                .orElseGet(Reply::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
