package fibril.clinic.message.pages;

import fibril.clinic.followup.Undelivered;
import fibril.clinic.message.Outbox;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What the day page says of messages. */
@Component
public class UndeliveredCount implements Undelivered {

    private static final Duration LATE = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final Clock clock;

    public UndeliveredCount(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public int failed() {
        return outbox.unheeded().size();
    }

    /** Those that wait for the end of the quiet hours are not late. */
    @Override
    public int overdue() {
        return outbox.overdue(clock.instant().minus(LATE));
    }
}
