package fibril.bench.load;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long it took, and what was answered that is not a page or the way to one. */
final class Times {

    private static final Set<Integer> DONE = Set.of(200, 302, 303);

    /** Somebody else took the time, or wrote first: an answer, and the right one. */
    private static final Set<String> RIGHT = Set.of("409", "422");

    private static final String SENT_AWAY = "503 with Retry-After";

    private final List<Long> nanos = new ArrayList<>();
    private final Map<String, Integer> others = new TreeMap<>();

    synchronized void add(long took) {
        nanos.add(took);
    }

    synchronized void add(long took, HttpResponse<String> answer) {
        nanos.add(took);
        int status = answer.statusCode();
        if (DONE.contains(status)) return;
        boolean comeAgain =
                status == 503 && answer.headers().firstValue("Retry-After").isPresent();
        others.merge(comeAgain ? SENT_AWAY : String.valueOf(status), 1, Integer::sum);
    }

    synchronized void fail(String why) {
        others.merge(why, 1, Integer::sum);
    }

    /** Answers that nobody should get, and requests that got none. */
    synchronized Map<String, Integer> faults(boolean tooManyCome) {
        Map<String, Integer> faults = new TreeMap<>(others);
        faults.keySet().removeAll(RIGHT);
        if (tooManyCome) faults.remove(SENT_AWAY);
        return faults;
    }

    synchronized double millisAt(double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    synchronized String row() {
        String rest = others.entrySet().stream()
                .map(other -> other.getValue() + " × " + other.getKey())
                .collect(Collectors.joining(", "));
        if (nanos.isEmpty()) return "0 | – | – | – | " + rest;
        return "%d | %.0f | %.0f | %.0f | %s".formatted(nanos.size(), millisAt(0.5), millisAt(0.99), millisAt(1), rest);
    }
}
