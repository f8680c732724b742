package fibril.clinic.message.post;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the rounds while the practice is open, one after the other on one thread. Only where {@code fibril.post} says so,
 * which the commands that open a practice do. It stops before the database closes, after the message in hand.
 */
@Component
@ConditionalOnProperty("fibril.post")
public class PostRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);
    private static final int SECONDS = 5;
    private static final int ABANDONED_EVERY_SECONDS = 60;
    private static final int REMINDERS_EVERY_SECONDS = 300;
    private static final int CHECKPOINTS_EVERY_SECONDS = 300;
    private static final int LAST_MESSAGE_SECONDS = 60;

    private final Postman postman;
    private final ReminderRound reminders;
    private final CheckpointRound checkpoints;
    private @Nullable ScheduledExecutorService thread;
    private List<Future<?>> rounds = List.of();

    public PostRounds(Postman postman, ReminderRound reminders, CheckpointRound checkpoints) {
        this.postman = postman;
        this.reminders = reminders;
        this.checkpoints = checkpoints;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("post").factory());
        rounds = List.of(
                every(thread, ABANDONED_EVERY_SECONDS, postman::takeUpAbandoned),
                every(thread, REMINDERS_EVERY_SECONDS, reminders::write),
                every(thread, CHECKPOINTS_EVERY_SECONDS, checkpoints::write),
                every(thread, SECONDS, postman::round));
    }

    private static Future<?> every(ScheduledExecutorService thread, int seconds, Runnable round) {
        return thread.scheduleWithFixedDelay(() -> quietly(round), SECONDS, seconds, TimeUnit.SECONDS);
    }

    /** One round that fails, say because the disk is full, must not be the last. */
    private static void quietly(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("a round of the post failed: {}", failed.toString());
        }
    }

    /** What is in hand is not interrupted: nobody would know whether it went. */
    @Override
    public synchronized void stop() {
        if (thread == null) return;
        rounds.forEach(round -> round.cancel(false));
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_MESSAGE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a message was still being handed over; it will be shown as perhaps sent");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
