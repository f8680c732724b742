package fibril.clinic.consult.pages;

import fibril.atlas.Paper;
import fibril.clinic.consult.AnswerFault;
import fibril.clinic.consult.FindingPaper;
import fibril.clinic.consult.FindingPapers;
import fibril.clinic.consult.PaperKind;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Form;
import fibril.clinic.web.FormNumbers;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Letters and approvals, attached to the finding that asked for them. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class PapersController {

    private static final int LONGEST_FROM = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_REASON = 500;

    private final ScreeningDesk screening;
    private final ConsultDesk desk;
    private final FindingPapers papers;
    private final Vault vault;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final FormNumbers numbers;

    public PapersController(
            ScreeningDesk screening,
            ConsultDesk desk,
            FindingPapers papers,
            Vault vault,
            Audit audit,
            FormNumbers numbers,
            PlatformTransactionManager transactions) {
        this.screening = screening;
        this.desk = desk;
        this.papers = papers;
        this.vault = vault;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.numbers = numbers;
    }

    /** A scanned picture is decoded before anything is written: it takes its time, and others must be able to write meanwhile. */
    @PostMapping("/clients/{client}/screening/papers")
    public Reply create(
            @PathVariable("client") UUID id,
            Form form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            SignedIn who)
            throws IOException {
        SentPaper sent = SentPaper.of(file);
        return transaction.execute(status -> created(id, form, sent, who));
    }

    private Reply created(UUID id, Form form, SentPaper sent, SignedIn who) {
        String rule = form.typed("rule");
        Optional<ScreeningDesk.Open> found = screening.open(id, rule);
        if (found.isEmpty()) return Reply.notFound();
        ScreeningDesk.Open open = found.get();
        UUID key = numbers.of(form, number -> papers.find(number).isPresent());
        if (papers.find(key).isPresent()) return Reply.seeOther(address(id, rule));
        Typed typed = read(form, open, rule);
        if (sent.isOther()) form.problem("file-" + suffix(form, rule), "consult.paper.file.other");
        sent.bad()
                .ifPresent(bad -> form.problem(
                        "file-" + suffix(form, rule),
                        bad.why().messageKey(),
                        bad.values().toArray()));
        if (!form.isClean()
                || typed.kind().isEmpty()
                || typed.givenOn().isEmpty()
                || typed.expiresOn().isEmpty()) {
            return screening.refused(open.client(), form, who);
        }
        Instant now = desk.now();
        papers.add(new FindingPaper(
                key,
                id,
                rule,
                typed.kind().get(),
                typed.from(),
                typed.givenOn().get(),
                typed.expiresOn().get(),
                typed.note(),
                sent.isNone() ? null : vault.put(sent.content()),
                sent.contentType(),
                false,
                Provenance.first(who.id(), now)));
        audit.record(now, who.id(), "add", "finding paper", key.toString(), rule);
        return Reply.seeOther(address(id, rule), desk.words().t("consult.paper.saved"));
    }

    private record Typed(
            Optional<PaperKind> kind,
            String from,
            Optional<LocalDate> givenOn,
            Optional<LocalDate> expiresOn,
            String note) {}

    private Typed read(Form form, ScreeningDesk.Open open, String rule) {
        Optional<PaperKind> kind = Arrays.stream(PaperKind.values())
                .filter(each -> each.name().equals(form.typed("kind")))
                .findFirst();
        Optional<Paper> asked =
                kind.flatMap(each -> each.askedBy(open.judged().finding().rule()));
        if (asked.isEmpty()) {
            form.problem(
                    "f-" + rule,
                    "consult.paper.notAsked",
                    open.judged().finding().rule().condition(),
                    form.typed("kind"));
        }
        Form fields = form.labels("consult.paper.form");
        String from = text(fields, "from", rule, LONGEST_FROM, true);
        String note = text(fields, "note", rule, LONGEST_NOTE, false);
        Optional<LocalDate> given = day(fields, "givenOn", rule, AnswerFault.EARLIEST, desk.today(), Optional.empty());
        Optional<LocalDate> longest = given.flatMap(day -> asked.map(paper -> day.plusDays(paper.validDays())));
        Optional<LocalDate> expires = given.isEmpty() || longest.isEmpty()
                ? Optional.empty()
                : day(fields, "expiresOn", rule, given.get(), longest.get(), longest);
        return new Typed(kind, from, given, expires, note);
    }

    /** The fields stand once under each finding and kind of paper, so that their ids carry both. */
    private static String suffix(Form form, String rule) {
        return form.typed("kind") + "-" + rule;
    }

    private static String text(Form form, String field, String rule, int longest, boolean needed) {
        String typed = form.typed(field);
        String id = field + "-" + suffix(form, rule);
        if (needed && typed.isEmpty()) form.problem(id, "web.form.missing", form.label(field));
        if (typed.length() > longest) {
            form.problem(id, "web.form.tooLong", form.label(field), typed.length(), longest);
        }
        return typed;
    }

    private Optional<LocalDate> day(
            Form form, String field, String rule, LocalDate earliest, LocalDate latest, Optional<LocalDate> otherwise) {
        String typed = form.typed(field);
        String id = field + "-" + suffix(form, rule);
        if (typed.isEmpty()) {
            if (otherwise.isEmpty()) form.problem(id, "web.form.missing", form.label(field));
            return otherwise;
        }
        return Days.within(form, new Days.Field(id, form.label(field), typed), earliest, latest, desk.words());
    }

    @PostMapping("/clients/{client}/screening/papers/{paper}/withdrawal")
    @Transactional
    public Reply withdraw(@PathVariable("client") UUID id, @PathVariable UUID paper, Form form, SignedIn who) {
        Optional<FindingPaper> found =
                papers.find(paper).filter(each -> each.client().equals(id));
        if (found.isEmpty() || desk.client(id).isEmpty()) return Reply.notFound();
        FindingPaper before = found.get();
        String reason = form.labels("consult").typed("withdrawal");
        if (reason.isEmpty()) form.problem("withdrawal-" + paper, "consult.withdrawal.missing");
        if (reason.length() > LONGEST_REASON) {
            form.problem(
                    "withdrawal-" + paper,
                    "web.form.tooLong",
                    form.label("withdrawal"),
                    reason.length(),
                    LONGEST_REASON);
        }
        if (!form.isClean()) return screening.refused(desk.client(id).get(), form, who);
        boolean newest = form.typed("version")
                .equals(Integer.toString(before.provenance().version()));
        if (!newest || before.withdrawn())
            return screening.stale(desk.client(id).get(), form, who);
        Instant now = desk.now();
        papers.add(before.withdrawn(before.provenance().next(who.id(), now, reason)));
        audit.record(now, who.id(), "withdraw", "finding paper", paper.toString(), before.rule());
        return Reply.seeOther(address(id, before.rule()), desk.words().t("consult.withdrawal.done"));
    }

    @GetMapping("/clients/{client}/screening/papers/{paper}/file")
    @MayRead
    @Transactional
    public Reply file(@PathVariable("client") UUID id, @PathVariable UUID paper, SignedIn who) {
        Optional<FindingPaper> found =
                papers.find(paper).filter(each -> each.client().equals(id));
        Optional<byte[]> bytes = found.flatMap(FindingPaper::file).flatMap(vault::get);
        if (found.isEmpty() || bytes.isEmpty()) return Reply.notFound();
        audit.record(
                desk.now(),
                who.id(),
                "show",
                "finding paper",
                paper.toString(),
                found.get().rule());
        return Reply.bytes(found.get().contentType(), "letter", bytes.get());
    }

    private static String address(UUID client, String rule) {
        return "/clients/" + client + "/screening#f-" + rule;
    }
}
