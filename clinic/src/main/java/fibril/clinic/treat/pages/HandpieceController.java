package fibril.clinic.treat.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.treat.Cleaning;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /handpieces/{id}, POST /handpieces/{id}, POST /handpieces/{id}/cleanings. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class HandpieceController {

    private final TreatRecords records;
    private final HandpieceLines lines;
    private final Staff staff;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public HandpieceController(
            TreatRecords records, HandpieceLines lines, Staff staff, Audit audit, Words words, Clock clock) {
        this.records = records;
        this.lines = lines;
        this.staff = staff;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/handpieces/{id}")
    public Reply show(@PathVariable UUID id) {
        return records.handpieces()
                .find(id)
                .map(handpiece -> Reply.page(
                        "treat/handpiece", page(handpiece, Form.filled(words, TypedHandpiece.fields(handpiece)))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/handpieces/{id}")
    @Transactional
    public Reply update(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Handpiece> found = records.handpieces().find(id);
        if (found.isEmpty()) return Reply.notFound();
        Handpiece before = found.get();
        Optional<TypedHandpiece> typed = TypedHandpiece.read(
                form.labels("treat.handpiece"),
                lines.devices().stream().map(Choice::value).toList(),
                records.handpieces().all().stream()
                        .filter(other -> !other.id().equals(id))
                        .toList(),
                LocalDate.now(clock));
        String reason = form.need("reason", 500);
        OptionalInt version = form.needWhole("version", 1, Integer.MAX_VALUE);
        if (version.isPresent() && version.getAsInt() != before.provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale("treat/handpiece", page(before, form));
        }
        if (typed.isEmpty() || !form.isClean()) return Reply.refused("treat/handpiece", page(before, form));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        records.handpieces().add(typed.get().as(id, before.provenance().next(who.id(), now, reason)));
        audit.record(now, who.id(), "change", "handpiece", id.toString(), reason);
        return Reply.seeOther("/handpieces/" + id, words.t("treat.handpiece.saved"));
    }

    @PostMapping("/handpieces/{id}/cleanings")
    @Transactional
    public Reply clean(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Handpiece> found = records.handpieces().find(id);
        if (found.isEmpty()) return Reply.notFound();
        String how = form.labels("treat.handpiece").text("how", 500);
        if (!form.isClean()) return Reply.refused("treat/handpiece", page(found.get(), form));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        records.handpieces().add(new Cleaning(UUID.randomUUID(), id, now, who.id(), how));
        audit.record(now, who.id(), "clean", "handpiece", id.toString(), "");
        return Reply.seeOther("/handpieces/" + id, words.t("treat.handpiece.cleaned.saved"));
    }

    private HandpiecePage page(Handpiece handpiece, Form form) {
        return new HandpiecePage(
                lines.of(handpiece, LocalDate.now(clock)),
                handpiece.provenance().version(),
                form,
                lines.devices(),
                List.of(
                        Choice.of("used", words.t("treat.handpiece.use.used")),
                        Choice.of("retired", words.t("treat.handpiece.use.retired"))),
                records.handpieces().cleanings(handpiece.id()).stream()
                        .map(cleaning -> new HandpiecePage.Entry(
                                words.moment(cleaning.at()), staff.nameOf(cleaning.by()), cleaning.how()))
                        .toList());
    }
}
