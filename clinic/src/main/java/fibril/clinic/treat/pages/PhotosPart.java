package fibril.clinic.treat.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Photographs of one session: what was taken, and what may be taken with one tap each. */
public record PhotosPart(
        boolean allowed,
        Form form,
        String action,
        String gallery,
        List<Moment> moments,
        List<Choice> views,
        String consents) {

    /** Before or after: the views taken already, in words. */
    public record Moment(String id, String name, String taken, boolean missing) {}

    public PhotosPart {
        moments = List.copyOf(moments);
        views = List.copyOf(views);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
