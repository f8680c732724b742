package fibril.clinic.consult.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The reasons that are one tap away where a finding is overridden: which there are, one more, one less. */
@Controller
@MayEnter(Role.OWNER)
public class PhrasesController {

    private static final String HERE = "/settings/phrases";

    private final Phrases phrases;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public PhrasesController(Phrases phrases, Audit audit, Words words, Clock clock) {
        this.phrases = phrases;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(HERE)
    public Reply index(Form form) {
        return Reply.page("consult/phrases", new PhrasesPage(phrases.all(), form));
    }

    @PostMapping(HERE)
    @Transactional
    public Reply create(Form form, SignedIn who) {
        String phrase = form.labels("consult.phrases").need("phrase", Phrases.LONGEST);
        if (form.isClean()) {
            phrases.refusalOf(phrase)
                    .ifPresent(refusal -> form.problem("phrase", "consult.phrases." + refusal, phrase, Phrases.MOST));
        }
        if (!form.isClean()) return Reply.refused("consult/phrases", new PhrasesPage(phrases.all(), form));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        note(phrases.add(phrase, who.id(), now), who, now);
        return Reply.seeOther(HERE, words.t("consult.phrases.added"));
    }

    /** Asked for twice it is gone once. */
    @PostMapping(HERE + "/removal")
    @Transactional
    public Reply destroy(Form form, SignedIn who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        phrases.remove(form.typed("phrase"), who.id(), now).ifPresent(change -> note(change, who, now));
        return Reply.seeOther(HERE, words.t("consult.phrases.removed"));
    }

    private void note(SettingChange change, SignedIn who, Instant now) {
        audit.record(now, who.id(), "change", "setting", change.name(), change.words());
    }
}
