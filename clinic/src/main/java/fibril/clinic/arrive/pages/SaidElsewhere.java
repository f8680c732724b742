package fibril.clinic.arrive.pages;

import fibril.clinic.arrive.Arrivals;
import fibril.clinic.arrive.ArrivedEntry;
import fibril.clinic.people.Elsewhere;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.Words;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What came of a client from elsewhere, in words: whose they are and that they are nobody’s here. */
@Component
public class SaidElsewhere implements Elsewhere {

    private static final int NEWEST = 3;
    private static final int LINES = 6;

    private final Arrivals arrivals;
    private final Staff staff;
    private final Words words;

    SaidElsewhere(Arrivals arrivals, Staff staff, Words words) {
        this.arrivals = arrivals;
        this.staff = staff;
        this.words = words;
    }

    @Override
    public Told of(UUID client, boolean withNotes) {
        List<Arrivals.Origin> origins = arrivals.originsOf(client);
        List<ArrivedEntry.Told> entries = arrivals.ofClient(client);
        if (origins.isEmpty() && entries.isEmpty()) return Told.NOTHING;
        return new Told(
                origins.stream().map(this::origin).toList(),
                withNotes
                        ? entries.stream()
                                .filter(SaidElsewhere::isNote)
                                .limit(NEWEST)
                                .map(this::note)
                                .toList()
                        : List.of(),
                entries.isEmpty()
                        ? ""
                        : words.t(
                                "arrive.counted",
                                count(entries, ArrivedEntry.What.NOTE),
                                count(entries, ArrivedEntry.What.VISIT),
                                count(entries, ArrivedEntry.What.PHOTOGRAPH)),
                entries.isEmpty() || !withNotes ? "" : "/clients/" + client + "/elsewhere");
    }

    private static boolean isNote(ArrivedEntry.Told told) {
        return told.entry().what() == ArrivedEntry.What.NOTE;
    }

    private static long count(List<ArrivedEntry.Told> entries, ArrivedEntry.What what) {
        return entries.stream().filter(told -> told.entry().what() == what).count();
    }

    private String origin(Arrivals.Origin origin) {
        return origin.reference().isEmpty()
                ? words.t("arrive.origin", origin.product(), words.day(origin.at()))
                : words.t("arrive.origin.number", origin.product(), words.day(origin.at()), origin.reference());
    }

    private Note note(ArrivedEntry.Told told) {
        List<String> lines = told.entry().words().lines().toList();
        return new Note(
                title(told.entry()),
                lines.size() <= LINES
                        ? lines
                        : Stream.concat(lines.stream().limit(LINES), Stream.of("…"))
                                .toList(),
                from(told));
    }

    /** “3 May 2025, 14:30: Facial”. */
    String title(ArrivedEntry entry) {
        String when = entry.day().map(words::day).orElse(words.t("arrive.undated"))
                + entry.time().map(time -> ", " + time).orElse("");
        return entry.title().isEmpty() ? when : when + ": " + entry.title();
    }

    String from(ArrivedEntry.Told told) {
        String by = told.entry().by().isEmpty()
                ? words.t("arrive.byNobody")
                : told.entry().by();
        String taker = staff.nameOf(told.from().author());
        return words.t(
                "arrive.from",
                by,
                told.from().product(),
                words.day(told.from().at()),
                taker.isEmpty() ? words.t("arrive.console") : taker);
    }
}
