package fibril.clinic.booking.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /clients/{id}/appointments shows: what is booked, what she has planned herself, what she waits for. */
public record ClientAppointmentsPage(
        ClientHead head,
        String href,
        String bookHref,
        List<CourseLine> courses,
        List<Line> ahead,
        List<Line> past,
        List<EventLine> events,
        List<String> wishes,
        List<Choice> eventKinds,
        List<Choice> visitKinds,
        List<Choice> practitioners,
        Form form) {

    public record Line(String href, String day, String times, String kind, String where, Mark mark, String state) {}

    /** A course whose sessions can be booked in one go. */
    public record CourseLine(String name, String href) {}

    public record EventLine(String text, String href) {}

    public ClientAppointmentsPage {
        courses = List.copyOf(courses);
        ahead = List.copyOf(ahead);
        past = List.copyOf(past);
        events = List.copyOf(events);
        wishes = List.copyOf(wishes);
        eventKinds = List.copyOf(eventKinds);
        visitKinds = List.copyOf(visitKinds);
        practitioners = List.copyOf(practitioners);
    }

    /** A form that was refused stays open. */
    public boolean isOpen(String prefix) {
        return form.problems().stream().anyMatch(problem -> problem.field().startsWith(prefix));
    }
}
