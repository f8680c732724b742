package fibril.clinic.treat.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /clients/{client}/uses shows: where her photographs were shown, and what must be taken down. */
public record UsesPage(
        ClientHead head,
        String action,
        String toTakeDown,
        List<Line> lines,
        List<Choice> photographs,
        List<Choice> purposes,
        String today,
        Form form) {

    public UsesPage {
        lines = List.copyOf(lines);
        photographs = List.copyOf(photographs);
        purposes = List.copyOf(purposes);
    }

    /** {@code down} is where it is ticked off, empty where it was; {@code from} is the first day for that. */
    public record Line(
            String id,
            String place,
            String purpose,
            String photograph,
            String used,
            Mark mark,
            String state,
            String down,
            String from) {}
}
