package fibril.clinic.recover.pages.link;

import fibril.clinic.plan.Paragraphs.Part;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /my/consents shows, and one of them read again. */
public record MyConsentsPage(List<Line> lines) {

    public record Line(String kind, Mark mark, String state, String href) {}

    /** {@code withdrawal} is where a form goes that takes it back; empty where there is nothing to take back. */
    public record One(
            String kind, Mark mark, String state, List<Part> parts, String signed, String withdrawal, Form form) {}
}
