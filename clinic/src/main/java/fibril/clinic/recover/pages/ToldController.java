package fibril.clinic.recover.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.Inbox;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.recover.Recovery;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /check-ins/{id}, its edit, its photographs, and POST /check-ins/{id}: a correction is a new version. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class ToldController {

    private static final int LONGEST_REASON = 500;

    private final Recoveries recoveries;
    private final CheckIns checkIns;
    private final Inbox inbox;
    private final CurrentAtlas atlas;
    private final CheckInForms forms;
    private final CheckInPages pages;
    private final CheckInPhotographs photographs;
    private final FlagRaiser raiser;
    private final RecoverWords words;
    private final Audit audit;
    private final Clock clock;

    public ToldController(
            Recoveries recoveries,
            CheckIns checkIns,
            Inbox inbox,
            CurrentAtlas atlas,
            CheckInForms forms,
            CheckInPages pages,
            CheckInPhotographs photographs,
            FlagRaiser raiser,
            RecoverWords words,
            Audit audit,
            Clock clock) {
        this.recoveries = recoveries;
        this.checkIns = checkIns;
        this.inbox = inbox;
        this.atlas = atlas;
        this.forms = forms;
        this.pages = pages;
        this.photographs = photographs;
        this.raiser = raiser;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opened by somebody who treats, what a client sent is no longer unread. */
    @GetMapping("/check-ins/{id}")
    @Transactional
    public Reply show(@PathVariable UUID id, SignedIn who) {
        return with(id, (checkIn, recovery) -> {
            if (who.role().treats()) inbox.read(id, who.id(), now());
            return Reply.page("recover/checkIn", pages.of(recovery, checkIn, who));
        });
    }

    @GetMapping("/check-ins/{id}/edit")
    public Reply edit(@PathVariable UUID id) {
        return with(id, (checkIn, recovery) -> {
            Form form = Form.filled(words.words(), TypedCheckIn.fields(checkIn, words.words()));
            return Reply.page("recover/checkInForm", forms.correction(recovery, checkIn, form, List.of()));
        });
    }

    @PostMapping("/check-ins/{id}")
    @Transactional
    public Reply update(@PathVariable UUID id, Form form, SignedIn who) {
        return with(id, (checkIn, recovery) -> corrected(checkIn, recovery, form, who));
    }

    private Reply corrected(CheckIn before, Recovery recovery, Form form, SignedIn who) {
        Instant now = now();
        Optional<TypedCheckIn> typed =
                TypedCheckIn.read(form, recovery, before.dueHours(), atlas.get(), now, words.words());
        String reason = form.need("reason", LONGEST_REASON);
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        if (seen != 0 && seen != before.provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale(
                    "recover/checkInForm", forms.correction(recovery, before, form, pages.changedSince(before, seen)));
        }
        if (typed.isEmpty() || !form.isClean()) {
            return Reply.refused("recover/checkInForm", forms.correction(recovery, before, form, List.of()));
        }
        CheckIn after = new CheckIn(
                before.id(),
                before.client(),
                before.session(),
                before.dueHours(),
                typed.get().at(),
                typed.get().answers(),
                typed.get().ownWords(),
                before.photographs(),
                before.provenance().next(who.id(), now, reason));
        checkIns.add(after);
        String id = before.id().toString();
        audit.record(
                now,
                who.id(),
                "change",
                "check-in",
                id,
                "version " + after.provenance().version());
        int raised = raiser.raise(recovery, after, now);
        return Reply.seeOther("/check-ins/" + id, words.t("recover.checkIn.corrected", raised));
    }

    @GetMapping("/check-ins/{id}/photographs/{photograph}")
    @MayRead
    @Transactional
    public Reply photograph(@PathVariable UUID id, @PathVariable UUID photograph, SignedIn who) {
        boolean belongs = checkIns.find(id)
                .filter(checkIn -> checkIn.photographs().contains(photograph))
                .isPresent();
        Optional<byte[]> shown = belongs ? photographs.shown(photograph) : Optional.empty();
        if (shown.isEmpty()) return Reply.notFound();
        audit.record(now(), who.id(), "view", "photograph", photograph.toString(), "check-in " + id);
        return Reply.bytes("image/jpeg", "recovery.jpg", shown.get());
    }

    private Reply with(UUID id, BiFunction<CheckIn, Recovery, Reply> answer) {
        Optional<CheckIn> checkIn = checkIns.find(id);
        return checkIn.flatMap(found -> recoveries.find(found.session(), clock.instant()))
                .map(recovery -> answer.apply(checkIn.orElseThrow(), recovery))
                .orElseGet(Reply::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
