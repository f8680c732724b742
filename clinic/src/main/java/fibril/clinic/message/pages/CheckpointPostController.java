package fibril.clinic.message.pages;

import fibril.clinic.message.CheckpointPost;
import fibril.clinic.message.Destination;
import fibril.clinic.message.post.MessageWords;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/checkpoints: where checkpoints of the audit go by themselves. */
@Controller
@MayEnter(Role.OWNER)
public class CheckpointPostController {

    public static final String PAGE = "/settings/checkpoints";

    private static final List<String> EVERY =
            Arrays.stream(CheckpointPost.Every.values()).map(Enum::name).toList();

    private final Settings settings;
    private final Audit audit;
    private final MessageWords say;
    private final Clock clock;

    public CheckpointPostController(Settings settings, Audit audit, MessageWords say, Clock clock) {
        this.settings = settings;
        this.audit = audit;
        this.say = say;
        this.clock = clock;
    }

    /** What /settings/checkpoints shows. */
    public record CheckpointPostPage(List<Choice> every, Form form) {
        public CheckpointPostPage {
            every = List.copyOf(every);
        }
    }

    @GetMapping(PAGE)
    public Reply edit() {
        String to = settings.get(CheckpointPost.TO, "");
        Map<String, String> standing =
                Map.of("to", to, "every", CheckpointPost.every(settings).name());
        return Reply.page("message/checkpoints", page(Form.filled(say.words(), standing)));
    }

    /** No address ends it. */
    @PostMapping(PAGE)
    @Transactional
    public Reply update(Form form, SignedIn who) {
        String typed = form.labels("message.checkpoints.form").text("to", Destination.LONGEST);
        Optional<String> every = form.needOneOf("every", EVERY);
        Optional<Destination> to = CheckpointPost.address(typed);
        if (!typed.isEmpty() && to.isEmpty() && form.error("to") == null) {
            form.problem("to", "message.checkpoints.noAddress", typed);
        }
        if (!form.isClean() || every.isEmpty()) return Reply.refused("message/checkpoints", page(form));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        set(CheckpointPost.TO, to.map(Destination::address).orElse(""), who, now);
        set(CheckpointPost.EVERY, every.get(), who, now);
        return Reply.seeOther(PAGE, say.words().t("message.checkpoints.saved"));
    }

    private void set(String name, String content, SignedIn who, Instant now) {
        settings.change(audit, SettingChange.of(settings, name, content), who.id(), now);
    }

    private CheckpointPostPage page(Form form) {
        return new CheckpointPostPage(
                EVERY.stream()
                        .map(every -> Choice.of(every, say.words().t("message.checkpoints." + every)))
                        .toList(),
                form);
    }
}
