package fibril.clinic.treat.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.treat.Uncleaned;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /handpieces, POST /handpieces, POST /handpieces/rule (what to do about an uncleaned one). */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class HandpiecesController {

    private final TreatRecords records;
    private final HandpieceLines lines;
    private final Settings settings;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public HandpiecesController(
            TreatRecords records, HandpieceLines lines, Settings settings, Audit audit, Words words, Clock clock) {
        this.records = records;
        this.lines = lines;
        this.settings = settings;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/handpieces")
    public Reply index(SignedIn who) {
        return Reply.page("treat/handpieces", page(Form.blank(words), Keys.fresh(), who));
    }

    @PostMapping("/handpieces")
    @Transactional
    public Reply create(Form form, SignedIn who) {
        String key = Keys.of(form);
        if (records.sent().madeBy(key).isPresent()) return Reply.seeOther("/handpieces");
        Optional<TypedHandpiece> typed = TypedHandpiece.read(
                form.labels("treat.handpiece"),
                lines.devices().stream().map(Choice::value).toList(),
                records.handpieces().all(),
                LocalDate.now(clock));
        if (typed.isEmpty() || !form.isClean()) return Reply.refused("treat/handpieces", page(form, key, who));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = UUID.randomUUID();
        if (!records.sent().claim(key, id)) return Reply.seeOther("/handpieces");
        records.handpieces().add(typed.get().as(id, Provenance.first(who.id(), now)));
        audit.record(
                now, who.id(), "add", "handpiece", id.toString(), typed.get().serial());
        return Reply.seeOther(
                "/handpieces", words.t("treat.handpiece.added", typed.get().serial()));
    }

    @PostMapping("/handpieces/rule")
    @MayEnter(Role.OWNER)
    @Transactional
    public Reply rule(Form form, SignedIn who) {
        List<String> allowed =
                Arrays.stream(Uncleaned.values()).map(Uncleaned::setting).toList();
        Optional<String> rule = form.labels("treat.handpiece").needOneOf("rule", allowed);
        if (rule.isEmpty()) {
            return Reply.refused("treat/handpieces", page(form, Keys.fresh(), who));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        settings.change(audit, SettingChange.of(settings, Uncleaned.SETTING, rule.get()), who.id(), now);
        return Reply.seeOther("/handpieces", words.t("treat.handpiece.rule.saved"));
    }

    private HandpiecesPage page(Form form, String key, SignedIn who) {
        LocalDate today = LocalDate.now(clock);
        return new HandpiecesPage(
                records.handpieces().all().stream()
                        .map(handpiece -> lines.of(handpiece, today))
                        .toList(),
                form,
                key,
                lines.devices(),
                Arrays.stream(Uncleaned.values())
                        .map(rule -> Choice.of(rule.setting(), words.t("treat.handpiece.rule." + rule.setting())))
                        .toList(),
                Uncleaned.of(settings).setting(),
                who.role() == Role.OWNER);
    }
}
