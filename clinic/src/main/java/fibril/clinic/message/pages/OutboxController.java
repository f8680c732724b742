package fibril.clinic.message.pages;

import fibril.clinic.message.Message;
import fibril.clinic.message.Outbox;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /messages: what did not arrive, what waits, what went. POST /messages/{id}/again and …/seen. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class OutboxController {

    private static final int SHOWN = 50;

    private final Outbox outbox;
    private final MessageLines lines;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public OutboxController(Outbox outbox, MessageLines lines, Audit audit, Words words, Clock clock) {
        this.outbox = outbox;
        this.lines = lines;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** What /messages shows. */
    public record OutboxPage(List<MessageLine> failed, List<MessageLine> waiting, List<MessageLine> gone) {
        public OutboxPage {
            failed = List.copyOf(failed);
            waiting = List.copyOf(waiting);
            gone = List.copyOf(gone);
        }
    }

    @GetMapping("/messages")
    public Reply index() {
        return Reply.page(
                "message/outbox",
                new OutboxPage(
                        outbox.unheeded().stream().map(lines::of).toList(),
                        outbox.underWay(SHOWN).stream().map(lines::of).toList(),
                        outbox.latest(SHOWN).stream().map(lines::of).toList()));
    }

    @PostMapping("/messages/{id}/again")
    @Transactional
    public Reply again(@PathVariable UUID id, SignedIn who) {
        Optional<Message> found = outbox.find(id).filter(lines::mayGoAgain);
        if (found.isEmpty()) return Reply.notFound();
        Instant now = now();
        outbox.again(id, now);
        audit.record(
                now,
                who.id(),
                "send again",
                "message",
                id.toString(),
                found.get().kind().name());
        return Reply.seeOther("/messages", words.t("message.again.done"));
    }

    @PostMapping("/messages/{id}/seen")
    @Transactional
    public Reply seen(@PathVariable UUID id, SignedIn who) {
        Optional<Message> found =
                outbox.find(id).filter(message -> message.delivery().state().isTrouble());
        if (found.isEmpty()) return Reply.notFound();
        Instant now = now();
        outbox.seen(id, who.id(), now);
        audit.record(
                now,
                who.id(),
                "see",
                "message",
                id.toString(),
                found.get().kind().name());
        return Reply.seeOther("/messages", words.t("message.seen.done"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
