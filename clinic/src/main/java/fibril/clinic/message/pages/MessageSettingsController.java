package fibril.clinic.message.pages;

import fibril.clinic.message.Delivery;
import fibril.clinic.message.Destination;
import fibril.clinic.message.Message;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.OnCall;
import fibril.clinic.message.Outbox;
import fibril.clinic.message.ReminderRules;
import fibril.clinic.message.post.MessageWords;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SetUpCheck;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/messages, POST /settings/messages/test: reminders, quiet hours, who is on call, what is missing. */
@Controller
@MayEnter(Role.OWNER)
public class MessageSettingsController {

    private static final String PAGE = "/settings/messages";
    private static final Duration TEST_OF_USE = Duration.ofHours(1);

    private final Settings settings;
    private final PostChecks checks;
    private final Outbox outbox;
    private final MessageWords say;
    private final Audit audit;
    private final Clock clock;

    public MessageSettingsController(
            Settings settings, PostChecks checks, Outbox outbox, MessageWords say, Audit audit, Clock clock) {
        this.settings = settings;
        this.checks = checks;
        this.outbox = outbox;
        this.say = say;
        this.audit = audit;
        this.clock = clock;
    }

    /** What /settings/messages shows. */
    public record MessageSettingsPage(List<Finding> findings, List<Row> rows, Form form, Form test) {
        public MessageSettingsPage {
            findings = List.copyOf(findings);
            rows = List.copyOf(rows);
        }

        /** Something that works or does not, and what that means. */
        public record Finding(Mark mark, String state, String means) {}

        /** One kind of reminder; {@code unit} is what its lead is counted in. */
        public record Row(String kind, String name, String unit) {}
    }

    @GetMapping(PAGE)
    public Reply edit() {
        return Reply.page("message/settings", page(Form.filled(words(), standing()), Form.blank(words())));
    }

    @PostMapping(PAGE)
    @Transactional
    public Reply update(Form form, SignedIn who) {
        Map<String, String> wanted = TypedMessageSettings.read(form.labels("message.form"));
        if (!form.isClean()) return Reply.refused("message/settings", page(form, Form.blank(words())));
        Instant now = now();
        wanted.forEach(
                (name, content) -> settings.change(audit, SettingChange.of(settings, name, content), who.id(), now));
        return Reply.seeOther(PAGE, words().t("message.settings.saved"));
    }

    /** What becomes of it stands with all messages. */
    @PostMapping(PAGE + "/test")
    @Transactional
    public Reply test(Form form, SignedIn who) {
        String typed = form.labels("message.form").need("testTo", Destination.LONGEST);
        Optional<Destination> to = Destination.read(typed);
        if (to.isEmpty() && form.isClean()) form.problem("testTo", "message.form.noAddress", typed);
        if (!form.isClean()) {
            return Reply.refused("message/settings", page(Form.filled(words(), standing()), form));
        }
        Instant now = now();
        UUID id = UUID.randomUUID();
        outbox.add(new Message(
                id,
                "test:" + id,
                MessageKind.TEST,
                null,
                who.id(),
                to.orElseThrow(),
                say.subject(MessageKind.TEST),
                say.testBody(),
                now,
                now.plus(TEST_OF_USE),
                who.id(),
                now,
                Delivery.waiting(now)));
        return Reply.seeOther("/messages", words().t("message.test.made"));
    }

    private Map<String, String> standing() {
        ReminderRules rules = ReminderRules.of(settings);
        Map<String, String> fields = new HashMap<>();
        for (MessageKind kind : MessageKind.reminders()) {
            fields.put(TypedMessageSettings.WANTED + kind.name(), rules.wanted().contains(kind) ? "yes" : "");
            fields.put(TypedMessageSettings.LEAD + kind.name(), Integer.toString(rules.lead(kind)));
        }
        fields.put("quietFrom", rules.quiet().from().toString());
        fields.put("quietUntil", rules.quiet().until().toString());
        fields.put("first", settings.get(OnCall.FIRST, ""));
        fields.put("second", settings.get(OnCall.SECOND, ""));
        fields.put("minutes", Long.toString(OnCall.of(settings).patience().toMinutes()));
        return fields;
    }

    private MessageSettingsPage page(Form form, Form test) {
        return new MessageSettingsPage(
                checks.all().stream().map(this::finding).toList(),
                MessageKind.reminders().stream()
                        .map(kind -> new MessageSettingsPage.Row(
                                kind.name(),
                                words().t("message.kind." + kind.name()),
                                words().t("message.lead." + kind.name())))
                        .toList(),
                form,
                test);
    }

    private MessageSettingsPage.Finding finding(SetUpCheck.Found found) {
        Mark mark = switch (found.state()) {
            case WORKS -> Mark.OK;
            case PARTLY -> Mark.RAISED;
            case MISSING -> Mark.UNANSWERED;
        };
        Object[] values = found.values().toArray();
        return new MessageSettingsPage.Finding(
                mark, words().t(found.messageKey(), values), words().t(found.messageKey() + ".means", values));
    }

    private Words words() {
        return say.words();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
