package fibril.clinic.followup.pages;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import java.util.List;

/** What /clients/{client}/purchases/{id}/edit shows: a purchase to be corrected, with its earlier versions. */
public record PurchaseFormPage(ClientHead head, String href, String backHref, List<String> versions, Form form) {

    public PurchaseFormPage {
        versions = List.copyOf(versions);
    }
}
