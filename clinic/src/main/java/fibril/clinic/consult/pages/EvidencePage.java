package fibril.clinic.consult.pages;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import fibril.clinic.web.SourceLine;
import java.util.List;

/** What /clients/{client}/evidence shows; {@code spoken} is false before the first consultation. */
public record EvidencePage(
        ClientHead head,
        String address,
        String client,
        boolean spoken,
        String lead,
        List<GoalPart> goals,
        List<Saying> general,
        List<SourceLine> allSources,
        String facts) {

    public EvidencePage {
        goals = List.copyOf(goals);
        general = List.copyOf(general);
        allSources = List.copyOf(allSources);
    }

    /** One concern. Empty texts are left out; {@code clinical} is for the clinician alone. */
    public record GoalPart(
            String id,
            String title,
            List<String> wishes,
            List<String> results,
            String published,
            String planned,
            String caveat,
            String elsewhere,
            List<Saying> sayings,
            Why why,
            List<String> clinical) {}

    /** What is often said, what studies found, and how sure that is. */
    public record Saying(
            String id,
            String said,
            List<String> found,
            Mark mark,
            String verdict,
            String grade,
            Why why,
            List<String> clinical,
            List<Bullet> bullets) {}

    /** Sources, their numbers on the printed list, and why they stand no firmer. */
    public record Why(List<SourceLine> sources, String numbers, String standing) {}

    public record Bullet(Mark mark, String direction, String text) {}
}
