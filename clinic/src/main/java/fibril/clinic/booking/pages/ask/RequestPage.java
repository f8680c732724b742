package fibril.clinic.booking.pages.ask;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.List;

/** What /requests/{id} shows: what was asked, who may be the same person, and the form that makes her a client. */
public record RequestPage(
        String id,
        String name,
        String sent,
        String kept,
        List<Line> lines,
        boolean photograph,
        List<Same> same,
        List<Choice> sexes,
        String latest,
        Form form) {

    /** One answer of the form, in her own words. */
    public record Line(String label, String text) {}

    /** Somebody on record with the same name, telephone number or address. */
    public record Same(String name, String born, String href) {}

    public RequestPage {
        lines = List.copyOf(lines);
        same = List.copyOf(same);
        sexes = List.copyOf(sexes);
    }
}
