package fibril.clinic.plan.pages.forecast;

import fibril.clinic.web.Chart;
import java.util.List;

/** A chart with the line that says what it shows, and its numbers as a table. */
public record ChartPart(String title, String lead, Chart chart, List<String> headings, List<List<String>> rows) {
    public ChartPart {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }
}
