package fibril.clinic.treat.pages;

import java.util.List;

/** What /lots shows: who got a lot, with how to reach them. */
public record RecallPage(String lot, boolean asked, List<Line> lines, String people, String csv) {

    public record Line(
            String name,
            String href,
            String when,
            String session,
            String sessionHref,
            String item,
            String operator,
            String phone,
            String email,
            String note) {}

    public RecallPage {
        lines = List.copyOf(lines);
    }
}
