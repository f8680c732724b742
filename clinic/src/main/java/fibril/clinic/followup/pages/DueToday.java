package fibril.clinic.followup.pages;

import fibril.clinic.followup.DueItem;
import fibril.clinic.followup.DueKept.Everybody;
import fibril.clinic.followup.DueKind;
import fibril.clinic.followup.Standing;
import fibril.clinic.practice.Kept;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What of the due list the day page shows: the flags, what was left unfinished, and the first of each group. */
@Component
public class DueToday {

    private static final int DAYS_AHEAD = 7;
    private static final int SHOWN = 8;
    private static final int READERS = 50;

    private static final Set<DueKind> APART = Set.of(DueKind.FLAG, DueKind.UNFINISHED);

    private final Overviews overviews;
    private final DueRows rows;
    private final DueWords words;
    private final Clock clock;
    private final Kept<SignedIn, Shown> kept;

    public DueToday(Overviews overviews, DueRows rows, DueWords words, Clock clock, Kept.House house) {
        this.overviews = overviews;
        this.rows = rows;
        this.words = words;
        this.clock = clock;
        this.kept = house.answers(READERS, this::shown);
    }

    record Shown(List<DueRow> flags, List<DueRow> unfinished, List<DayPage.Group> groups) {
        Shown {
            flags = List.copyOf(flags);
            unfinished = List.copyOf(unfinished);
            groups = List.copyOf(groups);
        }
    }

    Shown to(SignedIn who) {
        return kept.of(who);
    }

    private Shown shown(SignedIn who) {
        LocalDate today = LocalDate.now(clock);
        Everybody overview = overviews.ofEverybody();
        List<DueItem> items = overview.itemsFor(who.role().treats());
        List<DueItem> others = items.stream()
                .filter(item -> !APART.contains(item.kind()) && !item.isArranged(today))
                .toList();
        Map<String, List<DueItem>> groups = new LinkedHashMap<>();
        groups.put("late", some(others, DueItem::isLate));
        groups.put("now", some(others, item -> item.standing() == Standing.DUE));
        groups.put("week", some(others, item -> isSoon(item, today)));
        List<List<DueItem>> shown = new ArrayList<>();
        shown.add(some(items, item -> item.kind() == DueKind.FLAG));
        shown.add(some(items, item -> item.kind() == DueKind.UNFINISHED));
        groups.values().forEach(all -> shown.add(all.stream().limit(SHOWN).toList()));
        Iterator<List<DueRow>> next = rows.ofEach(shown, overview, who).iterator();
        return new Shown(
                next.next(),
                next.next(),
                groups.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue().size(), next.next()))
                        .toList());
    }

    private static List<DueItem> some(List<DueItem> items, Predicate<DueItem> belongs) {
        return items.stream().filter(belongs).toList();
    }

    private static boolean isSoon(DueItem item, LocalDate today) {
        return item.standing() == Standing.AHEAD && !item.due().isAfter(today.plusDays(DAYS_AHEAD));
    }

    private DayPage.Group group(String id, int all, List<DueRow> shown) {
        return new DayPage.Group(
                id,
                words.t("followup.group." + id, all),
                shown,
                all > SHOWN ? words.t("followup.group.more", all) : "",
                "/due?window=" + id);
    }
}
