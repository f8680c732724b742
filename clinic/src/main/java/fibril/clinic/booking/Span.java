package fibril.clinic.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

/** A stretch of time in steps of five minutes. It ends where the next may begin. */
public record Span(Instant from, Instant until) {

    public static final int STEP_MINUTES = 5;

    private static final long STEP_SECONDS = STEP_MINUTES * 60L;
    private static final long STEP_MILLIS = STEP_SECONDS * 1000;

    public Span {
        if (!until.isAfter(from)) throw new IllegalArgumentException("a span ends after it begins, not " + until);
        if (from.toEpochMilli() % STEP_MILLIS != 0 || until.toEpochMilli() % STEP_MILLIS != 0) {
            throw new IllegalArgumentException("time is counted in five minutes, not from " + from + " to " + until);
        }
    }

    public static Span of(Instant from, int minutes) {
        return new Span(from, from.plus(Duration.ofMinutes(minutes)));
    }

    public int minutes() {
        return (int) Duration.between(from, until).toMinutes();
    }

    public Span widened(int beforeMinutes, int afterMinutes) {
        return new Span(from.minus(Duration.ofMinutes(beforeMinutes)), until.plus(Duration.ofMinutes(afterMinutes)));
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public boolean contains(Span inner) {
        return !inner.from.isBefore(from) && !inner.until.isAfter(until);
    }

    /** Every five minutes of it, numbered from the beginning of 1970. */
    public LongStream steps() {
        return LongStream.range(from.getEpochSecond() / STEP_SECONDS, until.getEpochSecond() / STEP_SECONDS);
    }

    /** From the beginning of the first to the end of the last. */
    public static Span ofSteps(long first, long last) {
        return new Span(Instant.ofEpochSecond(first * STEP_SECONDS), Instant.ofEpochSecond((last + 1) * STEP_SECONDS));
    }
}
