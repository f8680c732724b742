package fibril.clinic.copies.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/**
 * What /settings/backups shows: how it stands, the plan, and what was done.
 *
 * @param was one text of what stands, see {@link TypedPlan#stamp}
 */
public record BackupsPage(
        Form form,
        String was,
        List<Choice> ways,
        boolean folderIsFixed,
        boolean planned,
        List<State> states,
        List<Run> runs) {

    public BackupsPage {
        ways = List.copyOf(ways);
        states = List.copyOf(states);
        runs = List.copyOf(runs);
    }

    public record State(Mark mark, String text, String means) {}

    public record Run(String when, String kind, Mark mark, String result, String words) {}
}
