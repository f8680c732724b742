package fibril.clinic.followup.pages;

import fibril.clinic.web.Form;
import fibril.clinic.web.Problem;
import java.util.List;

/** What /report shows. Tables whose rows are ready words; none of them where the days asked for were refused. */
public record ReportPage(Form form, String from, String to, List<Table> tables, String csvHref) {

    /** {@code note} says how the figures were made; {@code empty} stands there instead of no rows. */
    public record Table(String title, String note, List<String> headings, List<List<String>> rows, String empty) {

        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }

        public boolean isNumber(int column) {
            return column > 0 && rows.stream().allMatch(row -> row.get(column).matches("([-+]?[0-9].*)?"));
        }
    }

    public ReportPage {
        tables = List.copyOf(tables);
    }

    public List<Problem> problems() {
        return form.problems();
    }
}
