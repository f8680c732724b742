package fibril.clinic.rights.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.rights.Retention;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/retention: how long the record of somebody's care is kept. Locked records keep their day. */
@Controller
@MayEnter(Role.OWNER)
public class RetentionController {

    private static final String HERE = "/settings/retention";
    private static final int LONGEST_REASON = 500;

    private final Settings settings;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public RetentionController(Settings settings, Audit audit, Words words, Clock clock) {
        this.settings = settings;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(HERE)
    public Reply edit() {
        Retention now = Retention.of(settings);
        return Reply.page(
                "rights/retention",
                page(Form.filled(
                        words,
                        Map.of(
                                "years", Integer.toString(now.years()),
                                "minorsUntilAge", Integer.toString(now.minorsUntilAge()),
                                "whyShorter", settings.get(Retention.WHY_SHORTER, "")))));
    }

    @PostMapping(HERE)
    @Transactional
    public Reply update(Form form, SignedIn who) {
        form.labels("rights.retention");
        OptionalInt years = form.needWhole("years", Retention.LEAST_YEARS, Retention.MOST_YEARS);
        OptionalInt age = form.needWhole("minorsUntilAge", Retention.OF_AGE, Retention.MOST_AGE);
        String why = form.text("whyShorter", LONGEST_REASON);
        if (years.isPresent() && years.getAsInt() < Retention.SOURCED_YEARS && why.isEmpty()) {
            form.problem("whyShorter", "rights.retention.needsWhy", Retention.SOURCED_YEARS);
        }
        if (!form.isClean() || years.isEmpty() || age.isEmpty()) return Reply.refused("rights/retention", page(form));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        set(Retention.YEARS, Integer.toString(years.getAsInt()), who, now);
        set(Retention.MINORS_UNTIL_AGE, Integer.toString(age.getAsInt()), who, now);
        set(Retention.WHY_SHORTER, years.getAsInt() < Retention.SOURCED_YEARS ? why : "", who, now);
        return Reply.seeOther(HERE, words.t("rights.retention.saved"));
    }

    private void set(String name, String content, SignedIn who, Instant now) {
        settings.change(audit, SettingChange.of(settings, name, content), who.id(), now);
    }

    private RetentionPage page(Form form) {
        return new RetentionPage(
                form,
                new SourceLine(
                        words.t("rights.retention.source"),
                        ErasurePages.SOURCE,
                        words.t("rights.retention.weight"),
                        words.t("rights.retention.says")));
    }
}
