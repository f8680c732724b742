package fibril.clinic.copies.pages;

import fibril.clinic.copies.CopyPlan;
import fibril.clinic.copies.CopyRun;
import fibril.clinic.copies.CopySettings;
import fibril.clinic.copies.Copying;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/backups, POST /settings/backups/runs: the plan for copies, and one made right now. */
@Controller
@MayEnter(Role.OWNER)
public class CopiesController {

    static final String PATH = "/settings/backups";
    private static final String TEMPLATE = "copies/backups";

    private final Settings settings;
    private final Copying copying;
    private final CopyPages pages;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public CopiesController(
            Settings settings, Copying copying, CopyPages pages, Audit audit, Words words, Clock clock) {
        this.settings = settings;
        this.copying = copying;
        this.pages = pages;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PATH)
    public Reply edit() {
        return Reply.page(TEMPLATE, pages.page(TypedPlan.filled(words, kept().standing()), now()));
    }

    @PostMapping(PATH)
    @Transactional
    public Reply update(Form form, SignedIn who) {
        Map<String, String> wanted = TypedPlan.read(form, copying);
        Map<String, String> standing = kept().standing();
        if (!form.typed("was").equals(TypedPlan.stamp(standing))) {
            form.problem("", "copies.stale");
            return Reply.stale(TEMPLATE, pages.page(form, now()));
        }
        if (!form.isClean()) return Reply.refused(TEMPLATE, pages.page(form, now()));
        keep(wanted, standing, who);
        return Reply.seeOther(PATH, words.t("copies.saved"));
    }

    private void keep(Map<String, String> wanted, Map<String, String> standing, SignedIn who) {
        wanted.forEach((name, content) -> {
            settings.change(audit, new SettingChange(name, standing.getOrDefault(name, ""), content), who.id(), now());
        });
    }

    @PostMapping(PATH + "/runs")
    public Reply begin(Form form) {
        Optional<CopyRun.Kind> kind = form.labels("copies.form")
                .needOneOf(
                        "kind",
                        List.of(CopyRun.Kind.values()).stream().map(Enum::name).toList())
                .map(CopyRun.Kind::valueOf);
        Optional<CopyPlan> plan = kept().plan();
        if (kind.isPresent() && plan.isEmpty()) form.problem("", "copies.noPlan");
        if (!form.isClean()) return Reply.refused(TEMPLATE, pages.page(filled(form), now()));
        boolean begun = kind.isPresent() && plan.isPresent() && copying.begin(plan.get(), kind.get());
        return Reply.seeOther(PATH, words.t(begun ? "copies.begun" : "copies.busy"));
    }

    /** What stands now, with the problems of the other form of this page. */
    private Form filled(Form other) {
        Form standing = TypedPlan.filled(words, kept().standing());
        other.problems().forEach(problem -> standing.refuse("", problem.text()));
        return standing;
    }

    private CopySettings kept() {
        return new CopySettings(settings, copying);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
