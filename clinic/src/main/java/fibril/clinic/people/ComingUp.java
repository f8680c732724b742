package fibril.clinic.people;

import java.util.List;
import java.util.UUID;

/** What is booked for a client. The calendar knows. */
public interface ComingUp {

    /** In order of time; what is over is not there. */
    List<Line> of(UUID client);

    /** One appointment in words, with the page that shows it. */
    record Line(String text, String href) {}
}
