package fibril.clinic.arrive.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /settings/arriving shows: a file to send, files that wait to be looked at, and what was taken in. */
public record ArrivingPage(Form form, List<Choice> kinds, List<Waiting> waiting, List<Line> arrivals) {

    public ArrivingPage {
        kinds = List.copyOf(kinds);
        waiting = List.copyOf(waiting);
        arrivals = List.copyOf(arrivals);
    }

    public record Waiting(String href, String text) {}

    /** @param undo the address that takes it back; empty where it was */
    public record Line(String file, String what, String when, Mark mark, String state, String undo) {}
}
