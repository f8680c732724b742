package fibril.clinic.treat.pages;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /clients/{client}/sessions shows: the courses that can go on, and every session. */
public record SessionsPage(ClientHead head, List<CourseLine> courses, List<SessionLine> sessions, String plan) {

    public record CourseLine(String name, String done, String next, Mark mark, String href, String action) {}

    public record SessionLine(String href, String when, String what, Mark mark, String state) {}

    public SessionsPage {
        courses = List.copyOf(courses);
        sessions = List.copyOf(sessions);
    }
}
