package fibril.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Times a task by the CPU time of the thread that does it, so that a busy machine disturbs little. */
final class CpuClock {

    private CpuClock() {}

    /**
     * Runs a task until the compiler is done with it, then times it.
     *
     * @param warmUpSeconds CPU time spent before anything counts
     * @param repeats how often it is timed; 0 runs it once, untimed
     * @param people how many people one run of the task heals
     * @return microseconds per person, one value per repeat
     */
    static List<Double> time(Runnable task, double warmUpSeconds, int repeats, int people) {
        task.run();
        List<Double> microseconds = new ArrayList<>();
        if (repeats == 0) return microseconds;
        long start = now();
        while (now() - start < warmUpSeconds * 1e9) task.run();
        for (int repeat = 0; repeat < repeats; repeat++) {
            long before = now();
            task.run();
            microseconds.add((now() - before) / 1e3 / people);
        }
        return microseconds;
    }

    /** Nanoseconds that all threads of this process have worked, those of the compiler and the collector too. */
    static long ofProcess() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
