package fibril.clinic.arrive.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.List;

/** What /settings/arriving/{id} shows: one file, from its columns to what came of it. */
public record StagedPage(
        String href,
        String file,
        String about,
        String state,
        Form form,
        List<Column> columns,
        List<Choice> fields,
        List<Choice> orders,
        List<Choice> practitioners,
        List<Choice> every,
        List<String> first,
        List<String> counts,
        List<Same> alike,
        String moreAlike,
        List<Wrong> faults,
        String moreFaults,
        boolean ready,
        boolean anyFaults,
        int done,
        int of,
        String progress) {

    public StagedPage {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        orders = List.copyOf(orders);
        practitioners = List.copyOf(practitioners);
        every = List.copyOf(every);
        first = List.copyOf(first);
        counts = List.copyOf(counts);
        alike = List.copyOf(alike);
        faults = List.copyOf(faults);
    }

    /** @param sample what stands in its first row */
    public record Column(String name, String heading, String sample, String value) {}

    /** A row that may be here already. */
    public record Same(
            String name,
            String line,
            String who,
            String why,
            String whom,
            String href,
            List<Choice> choices,
            String value) {
        public Same {
            choices = List.copyOf(choices);
        }
    }

    public record Wrong(String line, String column, String value, String allowed) {}

    public boolean isUnderway() {
        return state.equals("UNDERWAY");
    }

    public boolean isTaken() {
        return state.equals("TAKEN");
    }
}
