package fibril.clinic.followup.pages;

import fibril.clinic.web.Mark;
import java.util.List;

/** What / shows: today's people, what is flagged, what is unfinished, what is due. */
public record DayPage(
        boolean nobodyYet,
        List<Person> people,
        List<DueRow> flags,
        List<DueRow> unfinished,
        List<Group> groups,
        List<Hint> hints) {

    public DayPage {
        people = List.copyOf(people);
        flags = List.copyOf(flags);
        unfinished = List.copyOf(unfinished);
        groups = List.copyOf(groups);
        hints = List.copyOf(hints);
    }

    /** Somebody who is or was here today. */
    public record Person(String time, String name, String href, String born, Mark mark, String what) {}

    /** {@code more} is empty when all of them are shown. */
    public record Group(String id, String title, List<DueRow> rows, String more, String moreHref) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** Something the practice must set up before it can work. */
    public record Hint(String text, String href) {}
}
