package fibril.clinic.consult;

import fibril.atlas.RuleKind;
import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One asking of the medical questions, with what the rules found on the day it was written. */
public record Questionnaire(
        UUID id, UUID client, Map<String, Given> given, List<Found> found, String atlasVersion, Provenance provenance) {

    public Questionnaire {
        given = Map.copyOf(given);
        found = List.copyOf(found);
    }

    /** A finding as it stood, in words that stay readable when the rules have changed since. */
    public record Found(
            String rule,
            String condition,
            RuleKind kind,
            Status status,
            @Nullable LocalDate until) {

        public static Found of(Finding finding) {
            LocalDate until = finding instanceof Finding.Wait wait ? wait.until() : null;
            return new Found(
                    finding.rule().id(), finding.rule().condition(), finding.kind(), Status.of(finding), until);
        }
    }

    /** The state of a finding as one word, for what is kept and for other systems. */
    public enum Status {
        CLEAR,
        RAISED,
        WAIT,
        UNANSWERED;

        public static Status of(Finding finding) {
            return switch (finding) {
                case Finding.Clear _ -> CLEAR;
                case Finding.Raised _ -> RAISED;
                case Finding.Wait _ -> WAIT;
                case Finding.Unanswered _ -> UNANSWERED;
            };
        }
    }

    public Map<String, Answer> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        given.forEach((rule, each) -> answers.put(rule, each.answer()));
        return answers;
    }
}
