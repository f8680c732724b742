package fibril.app;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives memory that is not in use back to the machine. The serial collector takes more and more for what has grown old,
 * up to its limit, before it looks what of it is alive; the limit is what comparing photographs needs, ten times what
 * everything else does. docs/operate/load.md has the measurements.
 */
@Component
class SpareMemory {

    private static final long MEGABYTE = 1_000_000;
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Clock clock;
    private final Optional<MemoryPoolMXBean> old;
    private Instant looked;

    SpareMemory(Clock clock) {
        this.clock = clock;
        this.looked = clock.instant();
        this.old = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Tenured Gen"))
                .findFirst();
    }

    @Scheduled(fixedDelayString = "PT20S")
    void giveBack() {
        Instant now = clock.instant();
        boolean due = old.filter(pool -> isWorthIt(
                        pool.getUsage().getUsed(), pool.getCollectionUsage().getUsed(), Duration.between(looked, now)))
                .isPresent();
        if (!due) return;
        System.gc();
        looked = now;
    }

    /**
     * A collection stops everybody for a third of a second at most, so there must be half as much again to gain, or a long
     * time gone by since it was seen what is alive: what was alive then may have been a pair of photographs.
     *
     * @param alive what was left when it was collected last
     */
    static boolean isWorthIt(long used, long alive, Duration since) {
        long grown = used - alive;
        return grown > Math.max(alive / 2, 16 * MEGABYTE) || (since.compareTo(LONG) >= 0 && grown > MEGABYTE);
    }
}
