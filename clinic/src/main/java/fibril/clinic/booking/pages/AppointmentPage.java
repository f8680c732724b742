package fibril.clinic.booking.pages;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /appointments/{id} shows. {@code waiting} is who would like its time, when it became free. */
public record AppointmentPage(
        ClientHead head,
        String href,
        String kind,
        String when,
        String where,
        String handpiece,
        String course,
        String note,
        Mark mark,
        String state,
        String version,
        Allowed allowed,
        String notice,
        String dayHref,
        String allHref,
        List<WaitingLine> waiting,
        List<String> history,
        Form form) {

    /** What can be done with it now. */
    public record Allowed(boolean move, boolean arrive, boolean miss) {
        public boolean anything() {
            return move || arrive || miss;
        }
    }

    public AppointmentPage {
        waiting = List.copyOf(waiting);
        history = List.copyOf(history);
    }
}
