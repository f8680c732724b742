package fibril.clinic.consult;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a client answered from home and nobody has gone through with her yet: of each question the answer she sent last. A
 * question she leaves open in a later form takes nothing back.
 */
public final class FromHome {

    private final Map<String, HomeForm> forms;

    private FromHome(Map<String, HomeForm> forms) {
        this.forms = forms;
    }

    static FromHome of(List<HomeForm> newestFirst) {
        Map<String, HomeForm> last = new LinkedHashMap<>();
        for (HomeForm form : newestFirst) form.answers().keySet().forEach(rule -> last.putIfAbsent(rule, form));
        last.entrySet().removeIf(each -> each.getValue().isSettled(each.getKey()));
        return new FromHome(last);
    }

    public boolean isEmpty() {
        return forms.isEmpty();
    }

    /** By rule. */
    public Map<String, Answer> answers() {
        Map<String, Answer> answers = new TreeMap<>();
        forms.keySet().forEach(rule -> to(rule).ifPresent(answer -> answers.put(rule, answer)));
        return answers;
    }

    public Optional<Answer> to(String rule) {
        return Optional.ofNullable(forms.get(rule)).map(form -> form.answers().get(rule));
    }

    /** The newest form that any of it stands in. */
    public Optional<HomeForm> newest() {
        return forms.values().stream().findFirst();
    }

    /** Rules whose answer on record she contradicts. Until that is cleared up neither of the two counts. */
    public Set<String> contradicted(Map<String, Answer> onRecord) {
        return answers().entrySet().stream()
                .filter(each ->
                        onRecord.containsKey(each.getKey()) && !each.getValue().equals(onRecord.get(each.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What these answers, written down in the room, settle, by form. A question left open there settles nothing. */
    public Map<UUID, List<HomeForm.Settled>> settledBy(Map<String, Answer> written, UUID author, Instant now) {
        Map<UUID, List<HomeForm.Settled>> settled = new HashMap<>();
        forms.forEach((rule, form) -> {
            Answer answer = written.get(rule);
            if (answer == null || answer instanceof Answer.NotAsked) return;
            HomeForm.Way way = answer.equals(form.answers().get(rule)) ? HomeForm.Way.CONFIRMED : HomeForm.Way.CHANGED;
            settled.computeIfAbsent(form.id(), id -> new ArrayList<>())
                    .add(new HomeForm.Settled(rule, way, author, now));
        });
        return settled;
    }

    /** Of these answers those that say what she said. */
    Map<String, Answer> confirmedBy(Map<String, Answer> written) {
        Map<String, Answer> same = new HashMap<>(written);
        same.entrySet().removeIf(each -> !to(each.getKey()).equals(Optional.of(each.getValue())));
        return same;
    }
}
