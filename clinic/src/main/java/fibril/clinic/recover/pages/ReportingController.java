package fibril.clinic.recover.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.recover.ReportDuty;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.SourceLine;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/reporting: whether this practice owes reports of serious harm. */
@Controller
@MayEnter(Role.OWNER)
public class ReportingController {

    private static final String FIELD = "userFacility";

    private final Settings settings;
    private final Audit audit;
    private final RecoverWords words;
    private final Clock clock;

    public ReportingController(Settings settings, Audit audit, RecoverWords words, Clock clock) {
        this.settings = settings;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/settings/reporting")
    public Reply edit() {
        return Reply.page("recover/reporting", page(Form.blank(words.words())));
    }

    @PostMapping("/settings/reporting")
    @Transactional
    public Reply update(Form form, SignedIn who) {
        Optional<String> choice = form.labels("recover.reporting").needOneOf(FIELD, List.of("yes", "no"));
        if (choice.isEmpty()) return Reply.refused("recover/reporting", page(form));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        settings.change(audit, SettingChange.of(settings, ReportDuty.SETTING, choice.get()), who.id(), now);
        return Reply.seeOther("/settings/reporting", words.t("recover.reporting.saved"));
    }

    private ReportingPage page(Form form) {
        String typed = form.typed(FIELD);
        return new ReportingPage(
                List.of(
                        new Choice("no", words.t("recover.reporting.no"), words.t("recover.reporting.no.hint")),
                        new Choice("yes", words.t("recover.reporting.yes"), words.t("recover.reporting.yes.hint"))),
                typed.isEmpty() ? settings.get(ReportDuty.SETTING, "") : typed,
                form.error(FIELD),
                List.of(
                        source("803.20", "http://laws9.com/cfr/text/21/803/20", "duty"),
                        source("803.32", "http://laws9.com/cfr/text/21/803/32", "serious")),
                form.problems());
    }

    private SourceLine source(String section, String url, String key) {
        return new SourceLine(
                words.t("recover.reporting.source", section),
                url,
                words.t("recover.reporting.weight"),
                words.t("recover.reporting." + key));
    }
}
