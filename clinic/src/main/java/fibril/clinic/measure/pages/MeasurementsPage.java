package fibril.clinic.measure.pages;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /clients/{client}/measurements shows. {@code skinType} is empty unless it differs from the client's record. */
public record MeasurementsPage(
        ClientHead head,
        String href,
        List<CoursePart> courses,
        List<SeriesView> series,
        List<Offer> everyScale,
        String skinType,
        String skinTypeHref) {

    /** One course: what is due, what it came to, and which scales to take first. */
    public record CoursePart(
            String name,
            List<LookLine> looks,
            List<String> outcomes,
            List<ExpectedPart> expected,
            String offerTitle,
            String offerWhy,
            List<Offer> offers,
            String sheetHref) {}

    public record LookLine(Mark mark, String what, String state, String when) {}

    public record Offer(String name, String line, String href) {}
}
