package fibril.clinic.recover.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * POST /flags/{id}/closing: what was done, and what it was; …/correction: what was learned since. POST /flags/{id}/report: that a
 * report has gone out.
 */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class ClosingController {

    private static final int LONGEST = 300;

    private final Flags flags;
    private final FlagPages pages;
    private final RecoverWords words;
    private final Audit audit;
    private final Clock clock;

    public ClosingController(Flags flags, FlagPages pages, RecoverWords words, Audit audit, Clock clock) {
        this.flags = flags;
        this.pages = pages;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/flags/{id}/closing")
    @Transactional
    public Reply close(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Flag> found = flags.find(id);
        if (found.isEmpty()) return Reply.notFound();
        Flag flag = found.get();
        if (!flag.isOpen()) return stale(flag, form, who, "recover.closing.already");
        Instant now = now();
        Optional<Closing> closing = TypedClosing.read(
                form, pages.duty(), words.words().dayOf(flag.raisedAt()), LocalDate.now(clock), who.id(), now);
        if (isStale(flag, form)) return stale(flag, form, who, "recover.closing.seenAgain");
        if (closing.isEmpty() || !form.isClean()) return Reply.refused("recover/flag", pages.of(flag, form, who));
        flags.add(flag.closed(closing.get(), who.id(), now));
        audit.record(now, who.id(), "close", "flag", id.toString(), flag.rule());
        String notice =
                closing.get().reportDue().isPresent() ? "recover.closing.saved.report" : "recover.closing.saved";
        return Reply.seeOther(closing.get().reportDue().isPresent() ? "/flags/" + id : "/flags", words.t(notice));
    }

    /** A mark that proves lasting, or a death: the clock of a report runs from the day the practice learns of it. */
    @PostMapping("/flags/{id}/correction")
    @Transactional
    public Reply correct(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Flag> found = flags.find(id).filter(flag -> !flag.isOpen());
        if (found.isEmpty()) return Reply.notFound();
        Flag flag = found.get();
        Closing before = flag.closing().orElseThrow();
        Instant now = now();
        Optional<Closing> closing = TypedClosing.read(
                form, pages.duty(), words.words().dayOf(flag.raisedAt()), LocalDate.now(clock), who.id(), now);
        String why = form.need("reason", LONGEST);
        if (isStale(flag, form)) return stale(flag, form, who, "web.form.stale");
        if (closing.isEmpty() || !form.isClean()) return Reply.refused("recover/flag", pages.of(flag, form, who));
        Flag next = flag.corrected(closing.get().keepingReportOf(before), who.id(), now, why);
        flags.add(next);
        audit.record(now, who.id(), "correct", "flag", id.toString(), flag.rule());
        boolean owes = next.owesReport();
        return Reply.seeOther(
                "/flags/" + id, words.t(owes ? "recover.correction.saved.report" : "recover.correction.saved"));
    }

    @PostMapping("/flags/{id}/report")
    @Transactional
    public Reply report(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Flag> found = flags.find(id).filter(flag -> !flag.isOpen());
        if (found.isEmpty()) return Reply.notFound();
        Flag flag = found.get();
        LocalDate raised = words.words().dayOf(flag.raisedAt());
        form.labels("recover.report");
        Optional<LocalDate> sentOn = form.needDay("sentOn", raised, LocalDate.now(clock));
        String to = form.need("to", LONGEST);
        String reference = form.text("reference", LONGEST);
        boolean sent = flag.closing().orElseThrow().report().isPresent();
        if (sent || isStale(flag, form)) return stale(flag, form, who, "recover.report.already");
        if (sentOn.isEmpty() || !form.isClean()) return Reply.refused("recover/flag", pages.of(flag, form, who));
        Instant now = now();
        flags.add(flag.reported(new Closing.Report(sentOn.get(), to, reference, who.id()), who.id(), now));
        audit.record(now, who.id(), "report", "flag", id.toString(), flag.rule());
        return Reply.seeOther("/flags/" + id, words.t("recover.report.saved"));
    }

    private static boolean isStale(Flag flag, Form form) {
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        return seen != 0 && seen != flag.provenance().version();
    }

    private Reply stale(Flag flag, Form form, SignedIn who, String message) {
        form.problem("", message);
        return Reply.stale("recover/flag", pages.of(flag, form, who));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
