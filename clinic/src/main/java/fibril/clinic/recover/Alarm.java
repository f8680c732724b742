package fibril.clinic.recover;

import java.time.Instant;
import java.util.List;

/** Tells somebody outside the pages that a flag was raised. The room of messages does. */
public interface Alarm {

    /** In the transaction in which the flag is kept; the same flag rings anew only when it got worse. */
    void ring(Flag flag, Instant now);

    News of(Flag flag);

    /** Who was told, and who took it on. {@code open} while nobody has. */
    record News(List<Line> lines, boolean open) {
        public News {
            lines = List.copyOf(lines);
        }
    }

    /** One sending or one taking on, in words. */
    record Line(Step step, String text) {}

    enum Step {
        WAITS,
        DONE,
        FAILED,
        /** It was not needed any more. */
        DROPPED
    }
}
