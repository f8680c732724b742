package fibril.clinic.booking;

import fibril.clinic.practice.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How many requests are taken: so many from one address and so many from everybody in an hour. It is kept in memory only:
 * who asked from where is nobody's business an hour later.
 */
public final class RequestLimits {

    public static final int OF_ONE_ADDRESS = 4;
    public static final int OF_EVERYBODY = 40;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Map<String, Deque<Instant>> byAddress = new HashMap<>();
    private final Deque<Instant> all = new ArrayDeque<>();

    /** Whether one more from this address may be taken now, which is then counted. */
    public synchronized boolean take(String address, Instant now) {
        forgetBefore(now.minus(WINDOW));
        String network = Networks.of(address);
        Deque<Instant> own = byAddress.getOrDefault(network, new ArrayDeque<>());
        if (own.size() >= OF_ONE_ADDRESS || all.size() >= OF_EVERYBODY) return false;
        own.add(now);
        byAddress.put(network, own);
        all.add(now);
        return true;
    }

    private void forgetBefore(Instant until) {
        all.removeIf(at -> !at.isAfter(until));
        byAddress.values().forEach(own -> own.removeIf(at -> !at.isAfter(until)));
        byAddress.values().removeIf(Deque::isEmpty);
    }
}
