package fibril.app;

import fibril.clinic.measure.PairWork;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works off comparisons of photographs while the practice is open, one at a time on one thread: measuring takes every core
 * it finds and about a gigabyte, so two at once would take the pages' room. It sleeps until something is asked for.
 */
@Component
public class PairRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PairRounds.class);

    /** Whoever asks wakes it up; this is for what was not heard. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);
    private static final Duration LAST_PAIR = Duration.ofSeconds(20);

    private final PairWork work;
    private volatile @Nullable Thread thread;

    PairRounds(PairWork work) {
        this.work = work;
    }

    @Override
    public synchronized void start() {
        Thread fresh = Thread.ofPlatform().daemon().name("pairs").unstarted(this::keepWorking);
        thread = fresh;
        fresh.start();
    }

    private void keepWorking() {
        try {
            boolean takenUp = false;
            while (isRunning()) {
                Duration pause = quietly(takenUp ? work::round : this::takeUp);
                takenUp |= pause.isZero();
                if (!pause.isZero()) work.awaitAsking(pause);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean takeUp() {
        work.takeUpAbandoned();
        return true;
    }

    private interface Round {
        boolean didSomething();
    }

    /** One pair that fails is written down as failed and must not be the last that is tried; how long to wait then. */
    private static Duration quietly(Round round) {
        try {
            return round.didSomething() ? Duration.ZERO : BETWEEN_LOOKS;
        } catch (RuntimeException | LinkageError | OutOfMemoryError failed) {
            LOG.error("a comparison of photographs failed", failed);
            return AFTER_A_FAULT;
        }
    }

    /** What is in hand may end; what does not is taken up again by the next start. */
    @Override
    public synchronized void stop() {
        Thread ending = thread;
        thread = null;
        if (ending == null) return;
        work.nudge();
        try {
            if (!ending.join(LAST_PAIR)) {
                LOG.info("a comparison of photographs was cut off; it begins again with the next start");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
