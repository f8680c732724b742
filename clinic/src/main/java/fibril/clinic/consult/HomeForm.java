package fibril.clinic.consult;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The medical questions as a client answered them herself before a visit. Nothing of it counts for the screening until
 * somebody who treats has confirmed or changed it in the room, answer by answer.
 *
 * @param visit the appointment before which it was sent
 */
public record HomeForm(
        UUID id, UUID client, UUID visit, Instant at, Map<String, Answer> answers, List<Settled> settled) {

    public HomeForm {
        answers = answers.entrySet().stream()
                .filter(each -> !(each.getValue() instanceof Answer.NotAsked))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        settled = List.copyOf(settled);
    }

    public static HomeForm fresh(UUID id, UUID client, UUID visit, Instant at, Map<String, Answer> answers) {
        return new HomeForm(id, client, visit, at, answers, List.of());
    }

    public enum Way {
        CONFIRMED,
        CHANGED
    }

    /** What became of one answer. */
    public record Settled(String rule, Way way, UUID by, Instant at) {}

    /** What nobody has gone through with her yet, by rule. */
    public Map<String, Answer> awaiting() {
        Set<String> done = settled.stream().map(Settled::rule).collect(Collectors.toUnmodifiableSet());
        Map<String, Answer> awaiting = new TreeMap<>(answers);
        awaiting.keySet().removeAll(done);
        return awaiting;
    }

    public Optional<Answer> awaiting(String rule) {
        return Optional.ofNullable(awaiting().get(rule));
    }

    /** Rules whose answer on record she contradicts. Until that is cleared up neither of the two counts. */
    public Set<String> contradicted(Map<String, Answer> onRecord) {
        return awaiting().entrySet().stream()
                .filter(each ->
                        onRecord.containsKey(each.getKey()) && !each.getValue().equals(onRecord.get(each.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What these answers, written down in the room, settle. A question left open there settles nothing. */
    public List<Settled> settledBy(Map<String, Answer> written, UUID author, Instant now) {
        return awaiting().entrySet().stream()
                .filter(each -> isAnswered(written.get(each.getKey())))
                .map(each -> new Settled(
                        each.getKey(),
                        each.getValue().equals(written.get(each.getKey())) ? Way.CONFIRMED : Way.CHANGED,
                        author,
                        now))
                .toList();
    }

    private static boolean isAnswered(@Nullable Answer answer) {
        return answer != null && !(answer instanceof Answer.NotAsked);
    }
}
