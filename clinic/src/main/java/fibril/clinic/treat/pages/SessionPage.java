package fibril.clinic.treat.pages;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /clients/{client}/sessions/{id} shows: the session as it stands on record, and what it still lacks. */
public record SessionPage(
        ClientHead head,
        String title,
        String href,
        boolean open,
        Mark mark,
        String state,
        List<Gap> gaps,
        List<Fact> facts,
        List<Zone> zones,
        List<Used> used,
        String notes,
        PhotosPart photos,
        List<Version> versions,
        Form form,
        boolean mayCallOff) {

    public record Gap(String text, String href) {}

    public record Fact(String label, String value) {}

    public record Zone(String area, String depth, String passes, String end, Mark mark, String label) {}

    public record Used(String what, String lot, String expires, String serial, String recall) {}

    public record Version(String number, String when, String who, String reason) {}

    public SessionPage {
        gaps = List.copyOf(gaps);
        facts = List.copyOf(facts);
        zones = List.copyOf(zones);
        used = List.copyOf(used);
        versions = List.copyOf(versions);
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
