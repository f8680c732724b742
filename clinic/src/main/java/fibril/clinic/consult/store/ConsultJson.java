package fibril.clinic.consult.store;

import fibril.clinic.consult.Answer;
import fibril.clinic.consult.EarlierTreatment;
import fibril.clinic.consult.Given;
import fibril.clinic.consult.Goal;
import fibril.clinic.consult.Questionnaire;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The nested parts of this room's records as they lie in their columns. */
final class ConsultJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ConsultJson() {}

    static String write(Object part) {
        return JSON.writeValueAsString(part);
    }

    static List<Goal> goals(String column) {
        return List.of(JSON.readValue(column, Goal[].class));
    }

    static List<EarlierTreatment> earlier(String column) {
        return List.of(JSON.readValue(column, EarlierTreatment[].class));
    }

    static List<Questionnaire.Found> found(String column) {
        return List.of(JSON.readValue(column, Questionnaire.Found[].class));
    }

    static String write(Answer answer) {
        return AnswerJson.write(answer).toString();
    }

    static Answer answer(String column) {
        return answer(JSON.readTree(column));
    }

    private static Answer answer(JsonNode node) {
        return node.isEmpty() ? new Answer.NotAsked() : AnswerJson.read(node);
    }

    /** By rule, as they came from home. */
    static String writeAnswers(Map<String, Answer> answers) {
        ObjectNode all = JSON.createObjectNode();
        new TreeMap<>(answers).forEach((rule, answer) -> all.set(rule, AnswerJson.write(answer)));
        return all.toString();
    }

    static Map<String, Answer> answers(String column) {
        Map<String, Answer> answers = new TreeMap<>();
        JSON.readTree(column).properties().forEach(each -> answers.put(each.getKey(), answer(each.getValue())));
        return answers;
    }

    /** By rule, so that the same answers are the same text. */
    static String write(Map<String, Given> given) {
        ObjectNode all = JSON.createObjectNode();
        new TreeMap<>(given).forEach((rule, each) -> {
            ObjectNode one = all.putObject(rule);
            one.set("answer", AnswerJson.write(each.answer()));
            one.put("on", each.on().toString());
            one.put("writtenBy", each.writtenBy().toString());
            ArrayNode areas = one.putArray("areas");
            each.areas().stream().sorted().forEach(areas::add);
        });
        return all.toString();
    }

    static Map<String, Given> given(String column) {
        Map<String, Given> given = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : JSON.readTree(column).properties()) {
            JsonNode one = each.getValue();
            given.put(
                    each.getKey(),
                    new Given(
                            answer(one.path("answer")),
                            LocalDate.parse(one.path("on").asString()),
                            UUID.fromString(one.path("writtenBy").asString()),
                            one.path("areas")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .collect(Collectors.toSet())));
        }
        return given;
    }
}
