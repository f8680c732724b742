package fibril.clinic.treat.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /handpieces shows: each with its state, the form for a new one, and the practice's rule (owner only). */
public record HandpiecesPage(
        List<Line> lines,
        Form form,
        String key,
        List<Choice> devices,
        List<Choice> rules,
        String rule,
        boolean mayRule) {

    public record Line(
            String href,
            String serial,
            String name,
            String device,
            Mark cleanMark,
            String clean,
            Mark serviceMark,
            String service,
            boolean inUse,
            boolean canClean) {}

    public HandpiecesPage {
        lines = List.copyOf(lines);
        devices = List.copyOf(devices);
        rules = List.copyOf(rules);
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
