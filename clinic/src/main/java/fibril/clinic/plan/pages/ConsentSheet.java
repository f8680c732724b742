package fibril.clinic.plan.pages;

import fibril.clinic.plan.Paragraphs.Part;
import java.util.List;

/** One consent on paper; the drawing is a picture written into the page itself. */
public record ConsentSheet(
        String practice,
        String client,
        String born,
        List<Part> parts,
        String state,
        String signedBy,
        String signedOn,
        String takenBy,
        String guardian,
        String interpreter,
        String drawing,
        String version,
        String hash) {}
