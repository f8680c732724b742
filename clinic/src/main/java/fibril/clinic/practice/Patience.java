package fibril.clinic.practice;

import java.time.Duration;
import java.time.Instant;

/** How long a wrong password makes one wait: not at all, then a breath, then twice as long with each further one. */
public enum Patience {
    /** One sign-in name, whether anybody here has it or not. */
    ACCOUNT(3, 5, Duration.ofHours(24)),
    /** One address: often a whole practice behind one router, where many people mistype. */
    ADDRESS(10, 20, Duration.ofHours(1)),
    /** One address that opens clients' links, among them some that do not exist. */
    LINK(10, 20, Duration.ofHours(1)),
    /** The second step of one member of staff, after the right password. */
    CODE(3, 5, Duration.ofHours(24)),
    /** Their password asked for once more while they are inside, by whoever sits there. */
    AGAIN(3, 5, Duration.ofHours(24));

    private static final Duration BREATH = Duration.ofSeconds(5);
    private static final Duration LOCKED = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private final int slowFrom;
    private final int lockedFrom;
    private final Duration memory;

    Patience(int slowFrom, int lockedFrom, Duration memory) {
        this.slowFrom = slowFrom;
        this.lockedFrom = lockedFrom;
        this.memory = memory;
    }

    /** The wait after so many wrong passwords in a row. */
    public Duration after(int wrong) {
        if (wrong < slowFrom) return Duration.ZERO;
        if (wrong < lockedFrom) return BREATH.multipliedBy(wrong - slowFrom + 1L);
        Duration wait = LOCKED.multipliedBy(1L << Math.min(wrong - lockedFrom, DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    public boolean isLocked(int wrong) {
        return wrong >= lockedFrom;
    }

    /** Wrong passwords up to here are forgotten. */
    public Instant forgottenUntil(Instant now) {
        return now.minus(memory);
    }
}
