package fibril.clinic.recover.store;

import fibril.clinic.recover.Answers;
import fibril.clinic.recover.Said;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as one line of JSON; the migration says how each kind is written. */
final class AnswersJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private AnswersJson() {}

    static String write(Answers answers) {
        Map<String, Object> written = new TreeMap<>();
        answers.said().forEach((question, said) -> {
            switch (said) {
                case Said.Yes() -> written.put(question, true);
                case Said.No() -> written.put(question, false);
                case Said.Rated(int value) -> written.put(question, value);
                case Said.OnDay(int day) -> written.put(question, Map.of("day", day));
                case Said.NotYet() -> written.put(question, Map.of("notYet", true));
                case Said.Chosen(String option) -> written.put(question, option);
                case Said.NotAsked() -> {}
            }
        });
        return JSON.writeValueAsString(written);
    }

    static Answers read(String json) {
        return new Answers(JSON.readTree(json).properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> said(entry.getValue()))));
    }

    private static Said said(JsonNode node) {
        if (node.isBoolean()) return node.booleanValue() ? new Said.Yes() : new Said.No();
        if (node.isInt()) return new Said.Rated(node.intValue());
        if (node.isString()) return new Said.Chosen(node.stringValue());
        if (node.has("day")) return new Said.OnDay(node.get("day").intValue());
        if (node.has("notYet")) return new Said.NotYet();
        throw new IllegalStateException("no answer of a check-in: " + node);
    }
}
