package fibril.clinic.booking.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /calendar shows: columns of people, rooms or days, in a grid where there is room and as lists where not. */
public record CalendarPage(
        String title,
        String sheet,
        String day,
        String before,
        String after,
        List<Way> views,
        List<Way> whos,
        Keep keep,
        Hours hours,
        List<Column> columns,
        List<Entry> gone,
        String waiting) {

    /** A link with the one that is chosen marked. */
    public record Way(String text, String href, boolean here) {}

    /** What a change of the day keeps. */
    public record Keep(String view, String by, String who) {}

    /** From the first hour drawn to the last. */
    public record Hours(int first, int last, List<Choice> lines) {
        public Hours {
            lines = List.copyOf(lines);
        }

        public String from() {
            return "from-" + first;
        }

        public String whole() {
            return "h" + first + " m0 lh" + (last - first) + " lm0";
        }
    }

    /** {@code target} is what dropping something here says to a form; {@code closed} why nobody works. */
    public record Column(
            String id,
            String title,
            String href,
            String target,
            String closed,
            String bookHref,
            boolean today,
            List<Block> blocks,
            List<Entry> entries) {
        public Column {
            blocks = List.copyOf(blocks);
            entries = List.copyOf(entries);
        }
    }

    /** Time that is drawn and not told: hours of work, turn-round. */
    public record Block(String kind, String place) {}

    /** {@code moveHref} is empty when it cannot be moved any more. */
    public record Entry(
            String place,
            String href,
            String moveHref,
            String kind,
            String times,
            String name,
            String what,
            Mark mark,
            String state) {}

    public CalendarPage {
        views = List.copyOf(views);
        whos = List.copyOf(whos);
        columns = List.copyOf(columns);
        gone = List.copyOf(gone);
    }
}
