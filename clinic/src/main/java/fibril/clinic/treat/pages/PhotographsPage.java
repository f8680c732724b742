package fibril.clinic.treat.pages;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Problem;
import java.util.List;

/** What …/sessions/{id}/photographs shows: every picture of the session, and the ways to add or take out one. */
public record PhotographsPage(
        ClientHead head,
        String title,
        String session,
        PhotosPart part,
        List<Picture> pictures,
        List<Problem> problems) {

    public record Picture(String id, String href, String caption, String alt, int width, int height) {}

    public PhotographsPage {
        pictures = List.copyOf(pictures);
        problems = List.copyOf(problems);
    }
}
