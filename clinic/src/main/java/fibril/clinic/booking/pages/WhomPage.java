package fibril.clinic.booking.pages;

import fibril.clinic.web.Form;
import java.util.List;
import java.util.Map;

/** What /appointments/new shows before it is known for whom. {@code along} is what is known of the time already. */
public record WhomPage(String wanted, Map<String, String> along, List<Line> lines, Form form) {

    public record Line(String name, String born, String href) {}

    public WhomPage {
        along = Map.copyOf(along);
        lines = List.copyOf(lines);
    }
}
