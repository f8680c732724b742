package fibril.clinic.plan.pages.forecast;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What /clients/{client}/courses/{id}/comparison shows: the course beside other ways of doing it. */
public record ComparisonPage(
        ClientHead head,
        String title,
        String action,
        String area,
        String most,
        String step,
        List<Variant> variants,
        Form form,
        List<String> names,
        List<Row> rows,
        @Nullable ChartPart chartOrNull,
        List<String> notTested,
        String none,
        String forecastHref) {

    /** One other plan as it is typed. */
    public record Variant(int number, String name, String depth, String sessions, String spacing) {}

    /** One line of the comparison, a cell for each plan. */
    public record Row(String what, List<String> cells) {}

    public Optional<ChartPart> chart() {
        return Optional.ofNullable(chartOrNull);
    }
}
