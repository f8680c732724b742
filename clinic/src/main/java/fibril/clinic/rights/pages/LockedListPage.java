package fibril.clinic.rights.pages;

import fibril.clinic.web.Mark;
import java.util.List;

/** What /locked shows: everybody whose record is locked, those first whose time is over first. */
public record LockedListPage(List<Line> lines) {

    public LockedListPage {
        lines = List.copyOf(lines);
    }

    public record Line(String name, String href, String since, Mark mark, String state) {}
}
