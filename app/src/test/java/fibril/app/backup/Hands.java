package fibril.app.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is turned by hand, and goes a millisecond on with every look. */
final class Hands extends Clock {

    private Instant now;

    Hands(Instant start) {
        this.now = start;
    }

    void turn(Duration on) {
        now = now.plus(on);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        now = now.plusMillis(1);
        return now;
    }
}
