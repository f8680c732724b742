package fibril.clinic.treat.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import java.util.List;

/**
 * What …/photographs/guide shows: view by view, with the photograph before as a ghost over the live picture.
 *
 * @param allowed whether consent to clinical photographs is in force
 */
public record GuidePage(
        ClientHead head,
        String title,
        String gallery,
        String href,
        boolean allowed,
        String consents,
        String moment,
        List<Way> moments,
        List<Step> steps,
        List<Step> more,
        List<Choice> views,
        Form form) {

    public GuidePage {
        moments = List.copyOf(moments);
        steps = List.copyOf(steps);
        more = List.copyOf(more);
        views = List.copyOf(views);
    }

    public record Way(String name, String href, boolean here) {}

    /**
     * One view.
     *
     * @param ghost where the photograph before is; empty where there is none
     * @param mesh whether a whole face is to be seen, so that its pose can be told
     */
    public record Step(
            String view, String name, String ghost, boolean mesh, boolean done, boolean skipped, String state) {}
}
