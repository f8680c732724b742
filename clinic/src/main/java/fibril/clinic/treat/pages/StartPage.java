package fibril.clinic.treat.pages;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /clients/{client}/sessions/new shows: what stops, what was planned, the questions of the day, the tray. */
public record StartPage(
        ClientHead head,
        Form form,
        String key,
        String action,
        String course,
        String title,
        String plan,
        List<Notice> stops,
        List<Notice> cautions,
        List<String> zones,
        List<Question> questions,
        ToolsPart tools,
        String today) {

    public StartPage {
        stops = List.copyOf(stops);
        cautions = List.copyOf(cautions);
        zones = List.copyOf(zones);
        questions = List.copyOf(questions);
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
