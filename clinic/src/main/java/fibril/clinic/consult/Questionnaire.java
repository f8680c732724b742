package fibril.clinic.consult;

import fibril.clinic.practice.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One asking of the medical questions, with what the rules found on the day it was written. */
public record Questionnaire(
        UUID id, UUID client, Map<String, Given> given, List<Found> found, String atlasVersion, Provenance provenance) {

    public Questionnaire {
        given = Map.copyOf(given);
        found = List.copyOf(found);
    }

    /** A finding as it stood, in words that stay readable when the rules have changed since. */
    public record Found(String rule, String condition, String kind, String status, String until) {}

    public Map<String, Answer> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        given.forEach((rule, each) -> answers.put(rule, each.answer()));
        return answers;
    }
}
