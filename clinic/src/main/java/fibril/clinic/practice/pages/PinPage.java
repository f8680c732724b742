package fibril.clinic.practice.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /pin shows: those who can come in by PIN, and where the way leads on. */
public record PinPage(Form form, List<Choice> people, String from) {

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
