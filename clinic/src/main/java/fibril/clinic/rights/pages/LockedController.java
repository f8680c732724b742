package fibril.clinic.rights.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.pages.OwnPassword;
import fibril.clinic.rights.Erasing;
import fibril.clinic.rights.Erasure;
import fibril.clinic.rights.Erasures;
import fibril.clinic.rights.Obstacle;
import fibril.clinic.rights.Obstacles;
import fibril.clinic.rights.Removal;
import fibril.clinic.rights.WholeRecord;
import fibril.clinic.rights.WholeRecords;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.PhotographUses;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.OpensLocked;
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
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /locked, /locked/{client} and its file; POST …/unlocking, …/end, …/uses/{use}/down. For the owner alone. */
@Controller
@OpensLocked
@MayEnter(Role.OWNER)
public class LockedController {

    private static final int LONGEST_REASON = 500;
    private static final String TEMPLATE = "rights/locked";

    private final Clients clients;
    private final Erasures erasures;
    private final Erasing erasing;
    private final Obstacles obstacles;
    private final LockedPages pages;
    private final PhotographUses uses;
    private final Handing handing;
    private final OwnPassword own;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    /** What is needed to hand a whole record over. */
    @Component
    record Handing(WholeRecords records, RecordArchive archive) {}

    LockedController(
            Clients clients,
            Erasures erasures,
            Erasing erasing,
            Obstacles obstacles,
            LockedPages pages,
            PhotographUses uses,
            Handing handing,
            OwnPassword own,
            Audit audit,
            Words words,
            Clock clock) {
        this.clients = clients;
        this.erasures = erasures;
        this.erasing = erasing;
        this.obstacles = obstacles;
        this.pages = pages;
        this.uses = uses;
        this.handing = handing;
        this.own = own;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/locked")
    public Reply index() {
        return Reply.page("rights/lockedList", pages.all(now()));
    }

    /** Every reading is an event, before the page is shown. */
    @GetMapping("/locked/{client}")
    @Transactional
    public Reply show(@PathVariable UUID client, SignedIn who) {
        Instant now = now();
        Optional<LockedPage> page = pages.of(client, Form.blank(words), now);
        page.ifPresent(shown -> audit.record(now, who.id(), "read", "client", client.toString(), "locked record"));
        return page.map(shown -> Reply.page(TEMPLATE, shown)).orElseGet(Reply::notFound);
    }

    /** She may ask for what is kept of her as long as it is. */
    @GetMapping("/locked/{client}/file")
    @Transactional
    public Reply file(@PathVariable UUID client, SignedIn who) {
        Optional<Client> found = clients.findEvenLocked(client);
        if (found.isEmpty() || erasures.lockOf(client).isEmpty()) return Reply.notFound();
        Instant now = now();
        WholeRecord record = handing.records().of(client);
        audit.record(now, who.id(), "export", "client", client.toString(), "locked record: " + record.rows() + " rows");
        return Reply.streamed(
                "application/zip",
                "record-" + words.dayOf(now) + ".zip",
                out -> handing.archive().write(record, found.get(), now, out));
    }

    @PostMapping("/locked/{client}/unlocking")
    @Transactional
    public Reply restore(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Erasure> lock = erasures.lockOf(client);
        if (lock.isEmpty()) return Reply.notFound();
        Instant now = now();
        String reason = form.labels("rights.unlock").need("reason", LONGEST_REASON);
        own.check(form, "unlockPassword", who.id());
        if (!form.isClean()) return refused(client, form, now);
        erasing.restore(lock.get(), reason, who.id(), now);
        return Reply.seeOther("/clients/" + client, words.t("rights.unlock.done"));
    }

    @PostMapping("/locked/{client}/end")
    @Transactional
    public Reply end(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Erasure> lock = erasures.lockOf(client);
        if (lock.isEmpty()) return Reply.notFound();
        Instant now = now();
        form.labels("rights.end");
        LocalDate today = words.dayOf(now);
        if (!lock.get().mayGoOn(today)) {
            form.problem("", "rights.end.tooEarly", words.day(lock.get().keepUntil()));
        }
        List<Obstacle> against = obstacles.toEnding(client);
        if (!against.isEmpty()) form.problem("", "rights.erasure.hindered", against.size());
        if (!form.ticked("sure")) form.problem("sure", "web.form.missing", form.label("sure"));
        own.check(form, who.id());
        if (!form.isClean()) return refused(client, form, now);
        Removal.Ended ended = erasing.end(client, who.id(), now);
        return Reply.seeOther("/locked", words.t("rights.end.done", ended.rows(), ended.files()));
    }

    @PostMapping("/locked/{client}/uses/{use}/down")
    @Transactional
    public Reply takeDown(@PathVariable UUID client, @PathVariable UUID use, Form form, SignedIn who) {
        Optional<PhotographUse> found =
                uses.find(use).filter(one -> one.client().equals(client));
        if (found.isEmpty() || erasures.lockOf(client).isEmpty()) return Reply.notFound();
        PhotographUse before = found.get();
        String back = "/locked/" + client;
        if (!before.isStanding()) return Reply.seeOther(back, words.t("treat.uses.alreadyDown"));
        Instant now = now();
        Optional<LocalDate> on = form.labels("treat.uses.form").needDay("downOn", before.usedOn(), words.dayOf(now));
        if (on.isEmpty() || !form.isClean()) return refused(client, form, now);
        uses.add(before.takenDown(
                new PhotographUse.TakenDown(on.get(), who.id()),
                before.provenance().next(who.id(), now, "taken down")));
        audit.record(now, who.id(), "take down", "photograph use", use.toString(), "");
        return Reply.seeOther(back, words.t("treat.uses.downSaved"));
    }

    private Reply refused(UUID client, Form form, Instant now) {
        return pages.of(client, form, now)
                .map(page -> Reply.refused(TEMPLATE, page))
                .orElseGet(Reply::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
