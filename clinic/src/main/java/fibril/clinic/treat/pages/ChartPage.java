package fibril.clinic.treat.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /clients/{client}/sessions/{id}/edit shows: the session to be charted, or a closed one to be corrected. */
public record ChartPage(
        ClientHead head,
        Form form,
        String key,
        String action,
        String title,
        String lead,
        boolean closed,
        List<Notice> leftOut,
        List<ZoneRow> zones,
        boolean hasLast,
        NumbingPart numbing,
        ToolsPart tools,
        List<Choice> reactions,
        List<Choice> pains,
        PhotosPart photos,
        String latest) {

    public ChartPage {
        leftOut = List.copyOf(leftOut);
        zones = List.copyOf(zones);
        reactions = List.copyOf(reactions);
        pains = List.copyOf(pains);
    }

    public List<ZoneRow> shownZones() {
        return zones.stream().filter(ZoneRow::isShown).toList();
    }

    public List<ZoneRow> otherZones() {
        return zones.stream().filter(zone -> !zone.isShown()).toList();
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
