package fibril.clinic.treat.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /handpieces/{id} shows: its state, its log, and the form to correct it. */
public record HandpiecePage(
        HandpiecesPage.Line line, int version, Form form, List<Choice> devices, List<Choice> uses, List<Entry> log) {

    public record Entry(String when, String who, String how) {}

    public HandpiecePage {
        devices = List.copyOf(devices);
        uses = List.copyOf(uses);
        log = List.copyOf(log);
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
