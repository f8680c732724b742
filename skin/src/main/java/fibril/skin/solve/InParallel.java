package fibril.skin.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does every task once, with a few threads; each thread makes its own worker. */
final class InParallel {

    private InParallel() {}

    static <T> void run(List<T> tasks, int threads, Supplier<Consumer<T>> worker) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        Runnable work = () -> {
            try {
                Consumer<T> mine = worker.get();
                for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                    mine.accept(tasks.get(i));
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
                next.set(tasks.size());
            }
        };
        List<Thread> others = new ArrayList<>();
        for (int n = 1; n < Math.min(threads, tasks.size()); n++) others.add(new Thread(work, "skin-" + n));
        others.forEach(Thread::start);
        if (!tasks.isEmpty()) work.run();
        others.forEach(InParallel::join);
        RuntimeException failed = failure.get();
        if (failed != null) throw failed;
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
