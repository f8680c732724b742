package fibril.clinic.message.post;

import fibril.clinic.message.Carrier;
import fibril.clinic.message.DeliveryState;
import fibril.clinic.message.Destination;
import fibril.clinic.message.Handed;
import fibril.clinic.message.Letter;
import fibril.clinic.message.Message;
import fibril.clinic.message.Outbox;
import fibril.clinic.message.ReminderRules;
import fibril.clinic.message.StillWanted;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is at turn. A message is claimed in a transaction of its own, handed over in none, and what came of it is
 * noted in another: whoever ends in between leaves a message that says so.
 */
@Component
public class Postman {

    /** A carrier answers sooner; whoever claimed a message before is gone. */
    static final Duration GONE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final StillWanted stillWanted;
    private final Carriers carriers;
    private final Letters letters;
    private final Settings settings;
    private final Audit audit;
    private final Words words;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public Postman(
            Outbox outbox,
            StillWanted stillWanted,
            Carriers carriers,
            Letters letters,
            Settings settings,
            Audit audit,
            Words words,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.stillWanted = stillWanted;
        this.carriers = carriers;
        this.letters = letters;
        this.settings = settings;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Ends after the message in hand when the thread is interrupted. */
    public void round() {
        Set<UUID> tried = new HashSet<>();
        while (tried.size() < AT_ONCE && !Thread.currentThread().isInterrupted()) {
            // asked anew each time: an alert that is raised meanwhile does not wait behind reminders to a silent server
            Optional<UUID> next = outbox.atTurn(now(), carriers.able(), AT_ONCE).stream()
                    .filter(id -> !tried.contains(id))
                    .findFirst();
            if (next.isEmpty()) return;
            tried.add(next.get());
            deliver(next.get());
        }
    }

    /** Messages whose sender ended while it held them. */
    public int takeUpAbandoned() {
        Instant now = now();
        if (!outbox.isAnyAbandoned(now.minus(GONE))) return 0;
        String why = words.t("message.fault.ended");
        return Objects.requireNonNull(
                transaction.execute(status -> outbox.abandoned(now.minus(GONE), why, now)), "a count");
    }

    private void deliver(UUID id) {
        Optional<Prepared> prepared =
                Objects.requireNonNull(transaction.execute(status -> prepare(id, now())), "prepared or not");
        if (prepared.isEmpty()) return;
        Handed handed = hand(prepared.get());
        transaction.executeWithoutResult(status -> note(prepared.get().message(), handed, now()));
    }

    private record Prepared(Message message, Letter letter, Carrier carrier) {}

    private Optional<Prepared> prepare(UUID id, Instant now) {
        Optional<Message> found = outbox.find(id).filter(message -> isReady(message, now));
        if (found.isEmpty()) return Optional.empty();
        Optional<Carrier> carrier = carriers.open(found.get().to().channel());
        if (carrier.isEmpty()) return Optional.empty();
        return outbox.claim(id, now).map(claimed -> new Prepared(claimed, letters.of(claimed, now), carrier.get()));
    }

    /** What is not to be sent now is put where it belongs. */
    private boolean isReady(Message message, Instant now) {
        if (message.delivery().state() != DeliveryState.WAITING) return false;
        if (message.isLateAt(now)) return drop(message, DeliveryState.GIVEN_UP, "message.fault.late", now);
        Optional<StillWanted.Gone> gone = stillWanted.gone(message, now);
        if (gone.isPresent()) {
            return drop(
                    message,
                    DeliveryState.CANCELLED,
                    "message.gone." + gone.get().name(),
                    now);
        }
        if (!letters.isComplete(message)) return drop(message, DeliveryState.GIVEN_UP, "message.fault.secret", now);
        Destination to = stillWanted.destination(message).orElseThrow();
        if (!to.equals(message.to())) {
            outbox.readdress(message.id(), to);
            return false;
        }
        Instant calm = ReminderRules.of(settings).quiet().firstAfter(now, clock.getZone());
        if (!message.kind().isReminder() || !calm.isAfter(now)) return true;
        outbox.delay(message.id(), calm);
        return false;
    }

    private boolean drop(Message message, DeliveryState state, String why, Instant now) {
        outbox.drop(message.id(), state, words.t(why), now);
        letters.forget(message);
        return false;
    }

    private Handed hand(Prepared prepared) {
        try {
            return prepared.carrier().hand(prepared.letter());
        } catch (RuntimeException broken) {
            LOG.error("message {} was cut off", prepared.message().id(), broken);
            return new Handed.Unknown(words.t("message.fault.broken"));
        }
    }

    private void note(Message message, Handed handed, Instant now) {
        switch (handed) {
            case Handed.Taken() -> end(message, DeliveryState.SENT, "", now);
            case Handed.Never(String why) -> end(message, DeliveryState.GIVEN_UP, why, now);
            case Handed.NotNow(String why) -> notNow(message, why, now);
            case Handed.Unknown(String why) -> {
                if (message.kind().whenUnknown() == DeliveryState.WAITING) notNow(message, why, now);
                else end(message, DeliveryState.PERHAPS_SENT, why, now);
            }
        }
    }

    private void notNow(Message message, String why, Instant now) {
        Optional<Duration> wait = message.kind().waitAfter(message.delivery().attempts());
        if (wait.isPresent()) outbox.postpone(message.id(), now.plus(wait.get()), why);
        else end(message, DeliveryState.GIVEN_UP, why, now);
    }

    private void end(Message message, DeliveryState state, String why, Instant now) {
        outbox.end(message.id(), state, why, now);
        letters.forget(message);
        String what = message.kind() + " by " + message.to().channel();
        String did = state == DeliveryState.SENT ? "send" : "fail to send";
        audit.record(now, message.madeBy(), did, "message", message.id().toString(), what);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
