package fibril.clinic.measure.pages;

import fibril.clinic.web.ClientHead;
import java.util.List;

/** What /clients/{client}/measurements/sheet shows. */
public record SheetPage(
        ClientHead head,
        String client,
        String course,
        List<String> outcomes,
        List<SeriesView> series,
        String evidenceHref,
        String index) {}
