package fibril.clinic.booking.pages.my;

import fibril.clinic.plan.Paragraphs.Part;
import java.util.List;

/** A text she will be asked to agree to, to be read at home. Nothing is signed here. */
public record MyTextPage(String kind, List<Part> parts) {

    public MyTextPage {
        parts = List.copyOf(parts);
    }
}
