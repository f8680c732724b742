package fibril.clinic.booking.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import java.util.List;
import java.util.Map;

/** What the proposal for a whole course shows. A line without a start found no free time. */
public record CourseBookingPage(
        ClientHead head,
        String action,
        String course,
        String lead,
        Map<String, String> looked,
        String about,
        List<Choice> practitioners,
        List<Choice> rooms,
        List<Line> lines,
        String complete,
        Form form) {

    public record Line(String number, String start, String day, String times, String room, List<String> warnings) {
        public Line {
            warnings = List.copyOf(warnings);
        }
    }

    public CourseBookingPage {
        looked = Map.copyOf(looked);
        practitioners = List.copyOf(practitioners);
        rooms = List.copyOf(rooms);
        lines = List.copyOf(lines);
    }

    public boolean anyWarning() {
        return lines.stream().anyMatch(line -> !line.warnings().isEmpty());
    }

    public boolean anyFree() {
        return lines.stream().anyMatch(line -> !line.start().isEmpty());
    }
}
