package fibril.clinic.followup.pages;

import fibril.clinic.web.Choice;
import java.util.List;

/** What /due shows: everything due that the filter lets through. */
public record DuePage(
        List<DueRow> rows,
        String count,
        List<Choice> windows,
        List<Choice> kinds,
        List<Choice> practitioners,
        String window,
        String kind,
        String practitioner,
        String csvHref,
        boolean mayReport) {

    public DuePage {
        rows = List.copyOf(rows);
        windows = List.copyOf(windows);
        kinds = List.copyOf(kinds);
        practitioners = List.copyOf(practitioners);
    }
}
