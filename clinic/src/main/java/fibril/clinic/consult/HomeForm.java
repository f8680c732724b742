package fibril.clinic.consult;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

    boolean isSettled(String rule) {
        return settled.stream().anyMatch(each -> each.rule().equals(rule));
    }
}
