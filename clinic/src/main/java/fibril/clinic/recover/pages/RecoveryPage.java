package fibril.clinic.recover.pages;

import fibril.clinic.web.Chart;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /clients/{client}/recovery shows: every session of one client, newest first. */
public record RecoveryPage(ClientHead head, String client, String treat, List<Healing> sessions) {

    public record Healing(
            String id,
            String title,
            String treated,
            String sheet,
            boolean sheetGiven,
            String sheetHref,
            Link link,
            String linkHref,
            List<Asked> asked,
            String callHref,
            List<Chart> charts,
            List<Row> rows,
            List<Raised> flags) {}

    /** How the client's own link stands. */
    public record Link(Mark mark, String state) {}

    /** A check-in that is asked for, and the page that deals with it (empty while it is too early). */
    public record Asked(Mark mark, String due, String when, String state, String href, String action) {}

    public record Row(String when, String due, String redness, String pain, String swelling, String href) {}

    public record Raised(Mark mark, String sign, String state, String href) {}
}
