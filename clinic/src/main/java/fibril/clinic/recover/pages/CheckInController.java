package fibril.clinic.recover.pages;

import fibril.atlas.CheckInTime;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.recover.Recovery;
import fibril.clinic.web.Form;
import fibril.clinic.web.FormNumbers;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** GET /sessions/{session}/check-ins/new and POST /sessions/{session}/check-ins: what a client told, typed by staff. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class CheckInController {

    private final Recoveries recoveries;
    private final CheckIns checkIns;
    private final CurrentAtlas atlas;
    private final CheckInForms forms;
    private final CheckInPhotographs photographs;
    private final FlagRaiser raiser;
    private final RecoverWords words;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final FormNumbers numbers;

    public CheckInController(
            Recoveries recoveries,
            CheckIns checkIns,
            CurrentAtlas atlas,
            CheckInForms forms,
            CheckInPhotographs photographs,
            FlagRaiser raiser,
            RecoverWords words,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions,
            FormNumbers numbers) {
        this.recoveries = recoveries;
        this.checkIns = checkIns;
        this.atlas = atlas;
        this.forms = forms;
        this.photographs = photographs;
        this.raiser = raiser;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.numbers = numbers;
    }

    @GetMapping("/sessions/{session}/check-ins/new")
    public Reply fresh(@PathVariable UUID session, Form form) {
        return recoveries
                .find(session, clock.instant())
                .flatMap(recovery -> due(form.typed("due"))
                        .map(due -> Reply.page(
                                "recover/checkInForm", forms.fresh(recovery, due, Form.blank(words.words())))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/sessions/{session}/check-ins")
    public Reply create(
            @PathVariable UUID session,
            Form form,
            @RequestParam(name = CheckInPhotographs.FIELD, required = false) @Nullable MultipartFile file,
            SignedIn who) {
        Optional<CheckInPhotographs.Sent> sent = CheckInPhotographs.decoded(file);
        return transaction.execute(status -> created(session, form, sent, who));
    }

    private Reply created(UUID session, Form form, Optional<CheckInPhotographs.Sent> sent, SignedIn who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Recovery> found = recoveries.find(session, now);
        Optional<Integer> due = due(form.typed("due"));
        if (found.isEmpty() || due.isEmpty()) return Reply.notFound();
        Recovery recovery = found.get();
        UUID id = numbers.of(form.labels("recover.form"), typed -> isOfThisSession(typed, session));
        if (isOfThisSession(id, session)) return Reply.seeOther("/check-ins/" + id);
        Optional<TypedCheckIn> typed = TypedCheckIn.read(form, recovery, due.get(), atlas.get(), now, words.words());
        refuseASecond(form, recovery, due.get());
        Optional<CheckInPhotographs.Came> came = photographs.read(form, recovery.session(), sent);
        if (typed.isEmpty() || !form.isClean()) {
            if (came.isPresent()) form.problem(CheckInPhotographs.FIELD, "recover.form.photograph.again");
            return Reply.refused("recover/checkInForm", forms.fresh(recovery, due.get(), form));
        }
        List<UUID> kept = came.stream()
                .map(photo ->
                        photographs.keep(photo, recovery.session(), typed.get().at(), who.id(), now))
                .toList();
        CheckIn checkIn = new CheckIn(
                id,
                recovery.session().client(),
                session,
                due.get(),
                typed.get().at(),
                typed.get().answers(),
                typed.get().ownWords(),
                kept,
                Provenance.first(who.id(), now));
        checkIns.add(checkIn);
        audit.record(now, who.id(), "add", "check-in", id.toString(), "session " + session + ", due " + due.get());
        int raised = raiser.raise(recovery, checkIn, now);
        return Reply.seeOther("/check-ins/" + id, words.t("recover.checkIn.saved", raised));
    }

    /** A form sent twice through a bad connection is written once. */
    private boolean isOfThisSession(UUID id, UUID session) {
        return checkIns.find(id).filter(told -> told.session().equals(session)).isPresent();
    }

    private void refuseASecond(Form form, Recovery recovery, int due) {
        boolean done = due != CheckIn.IN_BETWEEN && recovery.told().stream().anyMatch(told -> told.dueHours() == due);
        if (done) form.problem("", "recover.form.second", words.due(due));
    }

    /** 0 for a call in between; empty when no check-in is due at such an hour. */
    private Optional<Integer> due(String typed) {
        if (typed.isEmpty() || typed.equals("0")) return Optional.of(CheckIn.IN_BETWEEN);
        return atlas.get().checkInTimes().stream()
                .map(CheckInTime::atHours)
                .filter(hours -> hours.toString().equals(typed))
                .findFirst();
    }
}
