package fibril.clinic.practice.pages;

import fibril.clinic.practice.AssistantsRead;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.PracticeClock;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SecondFactorRule;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings: what this practice is called and how it works. Only what changed is written. */
@Controller
@MayEnter(Role.OWNER)
public class SettingsController {

    /** The form's field for each setting. */
    private static final Map<String, String> FIELDS = fields();

    private final Settings settings;
    private final PracticeClock practiceClock;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public SettingsController(Settings settings, PracticeClock practiceClock, Audit audit, Words words, Clock clock) {
        this.settings = settings;
        this.practiceClock = practiceClock;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/settings")
    public Reply edit() {
        return Reply.page("practice/settings", page(Form.filled(words, standing())));
    }

    @PostMapping("/settings")
    @Transactional
    public Reply update(Form form, SignedIn who) {
        Map<String, String> wanted = TypedPractice.read(form.labels("practice.form"));
        OptionalInt idle = form.needWhole("idle", Visits.SHORTEST_IDLE, Visits.LONGEST_IDLE);
        wanted.put(Settings.IDLE_MINUTES, idle.isPresent() ? Integer.toString(idle.getAsInt()) : "");
        wanted.put(
                Settings.SECOND_FACTOR,
                form.needOneOf("secondFactor", SettingsPage.RULES).orElse(""));
        wanted.put(
                Settings.ASSISTANTS_READ,
                form.needOneOf("assistantsRead", SettingsPage.READING).orElse(""));
        if (!seen(form).equals(standing())) return overtaken(form);
        if (!form.isClean()) return Reply.refused("practice/settings", page(form));
        keep(wanted, who.id());
        return Reply.seeOther("/settings", words.t("practice.settings.saved"));
    }

    private void keep(Map<String, String> wanted, UUID author) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, String> before = standing();
        wanted.forEach((setting, content) -> {
            String stood = before.getOrDefault(FIELDS.getOrDefault(setting, ""), "");
            settings.change(audit, new SettingChange(setting, stood, content), author, now);
        });
        practiceClock.moveTo(ZoneId.of(wanted.getOrDefault(Settings.PRACTICE_ZONE, "UTC")));
    }

    /** What is set now, by field. */
    private Map<String, String> standing() {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach((setting, field) -> values.put(field, plain(settings.get(setting, ""))));
        values.put("idle", Integer.toString(Settings.idleMinutes(settings)));
        values.put("secondFactor", SecondFactorRule.of(settings).name());
        values.put("assistantsRead", AssistantsRead.of(settings).name());
        return values;
    }

    /** The values this form began with. */
    private static Map<String, String> seen(Form form) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.values().forEach(field -> values.put(field, plain(form.typed(SettingsPage.WAS + field))));
        return values;
    }

    /** Somebody saved meanwhile: a field this reader left alone shows the newer value, the others what was typed. */
    private Reply overtaken(Form form) {
        Map<String, String> values = standing();
        seen(form).forEach((field, was) -> {
            String typed = plain(form.typed(field));
            if (!typed.equals(was)) values.put(field, typed);
        });
        Form merged = Form.filled(words, values);
        merged.problem("", "practice.settings.stale");
        return Reply.stale("practice/settings", page(merged));
    }

    /** A browser sends its own line ends. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private SettingsPage page(Form form) {
        return new SettingsPage(
                form,
                Zones.choices(),
                choices(SettingsPage.RULES, "practice.factor.rule."),
                choices(SettingsPage.READING, "practice.assistants."),
                standing());
    }

    private List<Choice> choices(List<String> names, String text) {
        return names.stream().map(name -> Choice.of(name, words.t(text + name))).toList();
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Settings.PRACTICE_NAME, "practice");
        fields.put(Settings.PRACTICE_PHONE, "phone");
        fields.put(Settings.PRACTICE_PLACE, "place");
        fields.put(Settings.PRACTICE_EMERGENCY, "emergency");
        fields.put(Settings.PRACTICE_ZONE, "zone");
        fields.put(Settings.IDLE_MINUTES, "idle");
        fields.put(Settings.SECOND_FACTOR, "secondFactor");
        fields.put(Settings.ASSISTANTS_READ, "assistantsRead");
        return fields;
    }
}
