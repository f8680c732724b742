package fibril.clinic.plan.pages;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import java.util.List;

/** What a client's plan page shows: courses, consents, test patches. */
public record CoursesPage(
        ClientHead head,
        String base,
        List<CourseLine> courses,
        List<GoalLine> goals,
        List<ConsentLine> consents,
        List<PatchLine> patches) {

    public record CourseLine(String href, String title, String what, Mark mark, String state, String since) {}

    public record GoalLine(String href, String words) {}

    public record ConsentLine(String href, String kind, Mark mark, String state) {}

    public record PatchLine(String product, String area, Mark mark, String state) {}
}
