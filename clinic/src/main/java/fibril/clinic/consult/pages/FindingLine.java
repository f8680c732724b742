package fibril.clinic.consult.pages;

import fibril.clinic.web.Mark;
import fibril.clinic.web.SourceLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One finding as the findings page shows it.
 *
 * @param edge class of the side rule: stop, raised, wait, unanswered or none
 * @param behind range, disagreement, the clinic's own setting: what comes before the sources
 * @param mayOverride an override is possible at all; {@code overrideNeeds} says what is missing for it
 * @param zone the finding asks which skin to leave out
 */
public record FindingLine(
        String rule,
        String condition,
        Mark mark,
        String edge,
        String state,
        String answer,
        String tell,
        String action,
        List<String> behind,
        List<SourceLine> sources,
        List<PaperLine> papers,
        List<Wanted> wanted,
        boolean mayOverride,
        List<String> overrideNeeds,
        boolean toAcknowledge,
        boolean zone,
        @Nullable DecisionLine decisionOrNull) {

    public FindingLine {
        behind = List.copyOf(behind);
        sources = List.copyOf(sources);
        papers = List.copyOf(papers);
        wanted = List.copyOf(wanted);
        overrideNeeds = List.copyOf(overrideNeeds);
    }

    /** A letter or approval on record. */
    public record PaperLine(
            String id, String version, Mark mark, String text, String note, String file, boolean open) {}

    /** A letter or approval that the rule asks for. */
    public record Wanted(String kind, String label, String text, String validDays, boolean missing) {}

    /** What was decided. */
    public record DecisionLine(String id, String version, String text, String why) {}

    public Optional<DecisionLine> decision() {
        return Optional.ofNullable(decisionOrNull);
    }
}
