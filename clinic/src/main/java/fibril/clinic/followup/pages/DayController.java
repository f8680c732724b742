package fibril.clinic.followup.pages;

import fibril.clinic.booking.pages.ask.RequestsToday;
import fibril.clinic.copies.pages.CopyNews;
import fibril.clinic.followup.DueItem;
import fibril.clinic.followup.DueKind;
import fibril.clinic.followup.OwnersDue;
import fibril.clinic.followup.Standing;
import fibril.clinic.followup.Undelivered;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Role;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** GET /: the day. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT, Role.AUDITOR})
public class DayController {

    private static final int DAYS_AHEAD = 7;
    private static final int SHOWN = 8;

    private static final Set<DueKind> APART = Set.of(DueKind.FLAG, DueKind.UNFINISHED);

    private final Clients clients;
    private final Overviews overviews;
    private final PeopleToday people;
    private final DueRows rows;
    private final RequestsToday requests;
    private final FromHome fromHome;
    private final Undelivered undelivered;
    private final FirstRun firstRun;
    private final CopyNews copies;
    private final OwnersDue ownersDue;
    private final DueWords words;
    private final Clock clock;

    public DayController(
            Clients clients,
            Overviews overviews,
            PeopleToday people,
            DueRows rows,
            RequestsToday requests,
            FromHome fromHome,
            Undelivered undelivered,
            FirstRun firstRun,
            CopyNews copies,
            OwnersDue ownersDue,
            DueWords words,
            Clock clock) {
        this.clients = clients;
        this.overviews = overviews;
        this.people = people;
        this.rows = rows;
        this.requests = requests;
        this.fromHome = fromHome;
        this.undelivered = undelivered;
        this.firstRun = firstRun;
        this.copies = copies;
        this.ownersDue = ownersDue;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/")
    public Reply show(SignedIn who) {
        if (who.role() == Role.AUDITOR) return Reply.seeOther("/audit");
        LocalDate today = LocalDate.now(clock);
        boolean treats = who.role().treats();
        Overview overview = overviews.ofEverybody();
        List<DueItem> items = overview.itemsFor(treats);
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
        List<DueRow> flags = next.next();
        List<DueRow> unfinished = next.next();
        return Reply.page(
                "followup/day",
                new DayPage(
                        !clients.any(),
                        people.on(today, treats),
                        flags,
                        requests.waiting(),
                        fromHome.unread(),
                        fromHome.locked(),
                        undelivered(),
                        unfinished,
                        groups.entrySet().stream()
                                .map(group ->
                                        group(group.getKey(), group.getValue().size(), next.next()))
                                .toList(),
                        who.role() == Role.OWNER ? firstRun.hints() : List.of(),
                        who.role() == Role.OWNER ? ownersDue() : List.of(),
                        copies.now()));
    }

    private List<DayPage.Hint> ownersDue() {
        return ownersDue.now().stream()
                .map(line -> new DayPage.Hint(
                        words.t(line.messageKey(), line.values().toArray()), line.href()))
                .toList();
    }

    private List<String> undelivered() {
        return Stream.of(
                        line("followup.day.undelivered.failed", undelivered.failed()),
                        line("followup.day.undelivered.overdue", undelivered.overdue()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> line(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(words.t(key, count));
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
