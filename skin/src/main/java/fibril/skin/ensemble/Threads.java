package fibril.skin.ensemble;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Shares out work that comes as numbers 0 to n−1, none of which needs another's result. */
public final class Threads {

    private static final int CHUNKS_PER_THREAD = 8;

    private Threads() {}

    /** Returns when every number is done; rethrows the first exception of the work. */
    public static void share(int count, int threads, IntConsumer work) {
        if (!(threads >= 1)) throw new IllegalArgumentException("threads are at least 1, were " + threads);
        if (threads == 1 || count < 2) {
            for (int i = 0; i < count; i++) work.accept(i);
            return;
        }
        int chunk = Math.max(1, count / (threads * CHUNKS_PER_THREAD));
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        Runnable worker = () -> {
            try {
                for (int from = next.getAndAdd(chunk); from < count && from >= 0; from = next.getAndAdd(chunk)) {
                    for (int i = from; i < Math.min(count, from + chunk); i++) work.accept(i);
                }
            } catch (RuntimeException failed) {
                failure.compareAndSet(null, failed);
                next.set(count);
            }
        };
        Thread[] others = new Thread[threads - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Thread(worker, "skin-" + i);
            others[i].setDaemon(true);
            others[i].start();
        }
        worker.run();
        for (Thread other : others) join(other);
        RuntimeException failed = failure.get();
        if (failed != null) throw failed;
    }

    /** An interrupt does not leave half the work done: it is remembered for the caller. */
    private static void join(Thread other) {
        boolean interrupted = false;
        while (true) {
            try {
                other.join();
                break;
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
