package fibril.clinic.message.post;

import fibril.clinic.message.CheckpointPost;
import fibril.clinic.message.Delivery;
import fibril.clinic.message.Message;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.Outbox;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CheckpointKey;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.SignedCheckpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the audit's newest checkpoint into the outbox once a day or a week, as the owner has set. It has a number, a moment,
 * a hash and a signature, and names nobody. Run as often as one likes, it writes each once.
 */
@Component
public class CheckpointRound {

    /** Later than that the next one is about to come. */
    private static final Duration OF_USE = Duration.ofDays(7);

    private final Settings settings;
    private final Audit audit;
    private final CheckpointKey key;
    private final Outbox outbox;
    private final MessageWords say;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public CheckpointRound(
            Settings settings,
            Audit audit,
            CheckpointKey key,
            Outbox outbox,
            MessageWords say,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.audit = audit;
        this.key = key;
        this.outbox = outbox;
        this.say = say;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether there is a new one. */
    public boolean write() {
        Optional<CheckpointPost> post = CheckpointPost.of(settings);
        if (post.isEmpty()) return false;
        Optional<SignedCheckpoint> newest = audit.latest(1).stream()
                .flatMap(event -> audit.checkpoint(event.sequence()).stream())
                .map(key::sign)
                .findFirst();
        if (newest.isEmpty()) return false;
        Message message = message(post.get(), newest.get());
        return Boolean.TRUE.equals(transaction.execute(status -> outbox.add(message)));
    }

    private Message message(CheckpointPost post, SignedCheckpoint newest) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Message(
                UUID.randomUUID(),
                post.eventOn(LocalDate.now(clock)),
                MessageKind.CHECKPOINT,
                null,
                Audit.NOBODY,
                post.to(),
                say.subject(MessageKind.CHECKPOINT),
                say.checkpointBody(newest.text()),
                now,
                now.plus(OF_USE),
                Audit.NOBODY,
                now,
                Delivery.waiting(now));
    }
}
