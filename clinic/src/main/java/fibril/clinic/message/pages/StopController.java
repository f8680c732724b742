package fibril.clinic.message.pages;

import fibril.clinic.message.ContactWish;
import fibril.clinic.message.ContactWishes;
import fibril.clinic.message.Message;
import fibril.clinic.message.OptOuts;
import fibril.clinic.message.Outbox;
import fibril.clinic.practice.Audit;
import fibril.clinic.recover.LinkToken;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * GET /stop/{token} asks, because programs that look through mail open every address in it; POST ends that kind of
 * message. Mail programs post by themselves (RFC 8058) and follow no redirect, so the answer is the page itself.
 */
@Controller
@MayEnter(anyone = true)
public class StopController {

    private final OptOuts optOuts;
    private final Outbox outbox;
    private final ContactWishes wishes;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public StopController(OptOuts optOuts, Outbox outbox, ContactWishes wishes, Audit audit, Words words, Clock clock) {
        this.optOuts = optOuts;
        this.outbox = outbox;
        this.wishes = wishes;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** What /stop/{token} shows. Neither her name nor what it is about: whoever has the mail sees this page. */
    public record StopPage(String address, String kind, boolean known, boolean done) {}

    @GetMapping("/stop/{token}")
    public Reply show(@PathVariable String token) {
        return of(token)
                .map(message -> Reply.page("message/stop", page(token, message, isStopped(message))))
                .orElseGet(StopController::unknown);
    }

    @PostMapping("/stop/{token}")
    @Transactional
    public Reply stop(@PathVariable String token) {
        Optional<Message> found = of(token);
        if (found.isEmpty()) return unknown();
        Message message = found.get();
        if (!isStopped(message)) stop(message);
        return Reply.page("message/stop", page(token, message, true));
    }

    private void stop(Message message) {
        Optional<ContactWish> before = message.client().flatMap(wishes::of);
        if (before.isEmpty()) return;
        ContactWish wish = before.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String reason = words.t("message.stop.reason");
        wishes.add(wish.stopping(message.kind(), wish.provenance().next(wish.client(), now, reason)));
        audit.record(
                now,
                wish.client(),
                "stop",
                "wish to be written to",
                wish.client().toString(),
                message.kind().name());
    }

    private boolean isStopped(Message message) {
        return message.client()
                .flatMap(wishes::of)
                .filter(wish -> wish.stopped().contains(message.kind()))
                .isPresent();
    }

    private Optional<Message> of(String token) {
        return optOuts.messageOf(LinkToken.hashOf(token)).flatMap(outbox::find);
    }

    private StopPage page(String token, Message message, boolean done) {
        return new StopPage(
                "/stop/" + token, words.t("message.kind." + message.kind().name()), true, done);
    }

    private static Reply unknown() {
        return new Reply.View(404, "message/stop", new StopPage("", "", false, false));
    }
}
