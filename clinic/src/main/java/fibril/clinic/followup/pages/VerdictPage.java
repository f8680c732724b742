package fibril.clinic.followup.pages;

import fibril.clinic.measure.pages.ExpectedPart;
import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/**
 * What …/courses/{course}/verdict shows: the goals, what was done, what came of it, and the last word. {@code endings} are
 * asked for where sessions of the plan are missing; {@code said} is empty until there is a last word; {@code versions} are its corrections, newest first.
 */
public record VerdictPage(
        ClientHead head,
        String href,
        String course,
        List<String> goals,
        List<Line> sessions,
        List<String> outcomes,
        String ownRating,
        String measureHref,
        List<ExpectedPart> expected,
        List<Line> events,
        List<Choice> decisions,
        List<Choice> endings,
        List<Line> said,
        List<String> versions,
        Form form) {

    /** {@code href} may be empty. */
    public record Line(Mark mark, String text, String note, String href) {}

    public VerdictPage {
        goals = List.copyOf(goals);
        sessions = List.copyOf(sessions);
        outcomes = List.copyOf(outcomes);
        expected = List.copyOf(expected);
        events = List.copyOf(events);
        decisions = List.copyOf(decisions);
        endings = List.copyOf(endings);
        said = List.copyOf(said);
        versions = List.copyOf(versions);
    }

    /** Somebody has given it already: what is written now corrects it. */
    public boolean isCorrection() {
        return !said.isEmpty();
    }
}
