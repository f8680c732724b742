package fibril.clinic.followup.pages;

import fibril.clinic.booking.pages.ask.RequestsToday;
import fibril.clinic.copies.pages.CopyNews;
import fibril.clinic.web.Mark;
import java.util.List;

/** What / shows: today's people, what is flagged, what is unfinished, what is due. */
public record DayPage(
        boolean nobodyYet,
        List<Person> people,
        List<DueRow> flags,
        List<RequestsToday.Line> requests,
        List<Sent> sent,
        List<LockedLink> lockedLinks,
        List<String> undelivered,
        List<DueRow> unfinished,
        List<Group> groups,
        List<Hint> hints,
        List<Hint> ownersDue,
        CopyNews.News copies) {

    public DayPage {
        people = List.copyOf(people);
        flags = List.copyOf(flags);
        requests = List.copyOf(requests);
        sent = List.copyOf(sent);
        lockedLinks = List.copyOf(lockedLinks);
        undelivered = List.copyOf(undelivered);
        unfinished = List.copyOf(unfinished);
        groups = List.copyOf(groups);
        hints = List.copyOf(hints);
        ownersDue = List.copyOf(ownersDue);
    }

    /** What a client sent from home and nobody who treats has opened; {@code ownWords} may be empty. */
    public record Sent(String name, Mark mark, String what, String ownWords, String href) {}

    /** A client’s link that five wrong birth dates have locked. */
    public record LockedLink(String name, String when, String href) {}

    /** Somebody who is or was here today. */
    public record Person(String time, String name, String href, String born, Mark mark, String what) {}

    /** {@code more} is empty when all of them are shown. */
    public record Group(String id, String title, List<DueRow> rows, String more, String moreHref) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** Something the practice must set up before it can work, or that only the owner can do. */
    public record Hint(String text, String href) {}
}
