package fibril.clinic.practice.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /set-up shows. */
public record SetUpPage(Form form, String zone, List<Choice> zones) {

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
