package fibril.clinic.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock on the practice's wall. Its zone can be set while the practice is open. */
public final class PracticeClock extends Clock {

    private final Clock time;
    private volatile ZoneId zone;

    public PracticeClock(Clock time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    /** From now on days are counted as they are there. */
    public void moveTo(ZoneId there) {
        zone = there;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId another) {
        return time.withZone(another);
    }

    @Override
    public Instant instant() {
        return time.instant();
    }
}
