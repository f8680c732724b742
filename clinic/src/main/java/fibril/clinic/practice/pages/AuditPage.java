package fibril.clinic.practice.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What /audit shows.
 *
 * @param csv the same question, answered as a file
 * @param older the next leaf, empty on the last one
 * @param checkpoint where the checkpoint of the newest event is, empty while nothing happened
 */
public record AuditPage(
        Form form,
        List<Choice> people,
        List<Choice> actions,
        List<Choice> subjects,
        List<Line> lines,
        String csv,
        String older,
        String checkpoint) {

    /** One event. */
    public record Line(
            String number,
            String when,
            String who,
            String from,
            String action,
            String subject,
            String id,
            String detail) {}

    public AuditPage {
        people = List.copyOf(people);
        actions = List.copyOf(actions);
        subjects = List.copyOf(subjects);
        lines = List.copyOf(lines);
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
