package fibril.clinic.message;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a message is for. */
public enum MessageKind {
    APPOINTMENT,
    CHECK_IN,
    LOOK,
    VERDICT,
    LINK,
    ALERT,
    /** What the audit came to, for somebody outside the practice. */
    CHECKPOINT,
    TEST;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration FIRST_ALERT_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_ALERT_WAIT = Duration.ofMinutes(5);
    private static final int TRIES = 8;
    private static final int ALERT_TRIES = 30;
    private static final int DOUBLINGS = 10;

    public static List<MessageKind> reminders() {
        return Arrays.stream(values()).filter(MessageKind::isReminder).toList();
    }

    /** Sent by itself to a client: heeds quiet hours, and she can stop it. */
    public boolean isReminder() {
        return switch (this) {
            case APPOINTMENT, CHECK_IN, LOOK, VERDICT -> true;
            case LINK, ALERT, CHECKPOINT, TEST -> false;
        };
    }

    /**
     * What becomes of a message whose sender ended between handing it over and noting it. Two alerts do less harm than
     * none; of everything else none does less harm than two, and the practice is shown that it may not have arrived.
     */
    public DeliveryState whenUnknown() {
        return this == ALERT ? DeliveryState.WAITING : DeliveryState.PERHAPS_SENT;
    }

    /** How long to wait after so many tries that did not work; empty when it is given up. */
    public Optional<Duration> waitAfter(int tries) {
        if (tries >= (this == ALERT ? ALERT_TRIES : TRIES)) return Optional.empty();
        Duration first = this == ALERT ? FIRST_ALERT_WAIT : FIRST_WAIT;
        Duration longest = this == ALERT ? LONGEST_ALERT_WAIT : LONGEST_WAIT;
        Duration wait = first.multipliedBy(1L << Math.clamp(tries - 1, 0, DOUBLINGS));
        return Optional.of(wait.compareTo(longest) < 0 ? wait : longest);
    }
}
