package fibril.clinic.followup.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import java.util.List;

/** What /clients/{client}/due/{occasion} shows: one due thing, the calls about it, and a way to set it aside. */
public record DueItemPage(
        ClientHead head,
        DueRow row,
        List<String> calls,
        List<Choice> ways,
        List<Choice> outcomes,
        boolean decides,
        boolean mayBeDismissed,
        String earliest,
        Form form) {

    public DueItemPage {
        calls = List.copyOf(calls);
        ways = List.copyOf(ways);
        outcomes = List.copyOf(outcomes);
    }
}
