package fibril.clinic.measure.pages.pair;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import java.util.List;

/**
 * What …/comparisons/{before}/{after}/showing shows: which part of the two may be seen outside, and where it went so far.
 *
 * @param allowed whether consent to marketing is in force
 */
public record CuttingPage(
        ClientHead head,
        String title,
        String href,
        String pair,
        boolean allowed,
        String consents,
        String consentUntil,
        PairPage.Shot before,
        PairPage.Shot after,
        Form form,
        List<Use> uses,
        String allUses) {

    public CuttingPage {
        uses = List.copyOf(uses);
    }

    /** @param href empty where it is not handed out any more */
    public record Use(String place, String state, String href) {}

    /** As typed, or the whole picture. */
    public String value(String field) {
        if (form.has(field)) return form.typed(field);
        return field.equals("right") || field.equals("bottom") ? "100" : "0";
    }
}
