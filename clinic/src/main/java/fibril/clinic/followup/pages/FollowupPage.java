package fibril.clinic.followup.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import java.util.List;

/** What /clients/{client}/followup shows: sessions bought and used, what is due, what was done about it. */
public record FollowupPage(
        ClientHead head,
        String client,
        List<CourseLine> courses,
        List<Choice> courseChoices,
        List<PurchaseLine> purchases,
        List<DueRow> due,
        List<HistoryLine> history,
        String today,
        Form form) {

    public FollowupPage {
        courses = List.copyOf(courses);
        courseChoices = List.copyOf(courseChoices);
        purchases = List.copyOf(purchases);
        due = List.copyOf(due);
        history = List.copyOf(history);
    }

    /** {@code beyond} is ready text, and empty unless more was used than bought; there is a verdict to give once it was needled. */
    public record CourseLine(
            String name,
            String href,
            String state,
            String planned,
            String bought,
            String used,
            String left,
            String beyond,
            String verdictHref) {}

    public record PurchaseLine(String day, String what, String note, String written, String editHref) {}

    public record HistoryLine(String when, String what, String note) {}
}
