package fibril.clinic.followup.pages;

import fibril.clinic.followup.Balance;
import fibril.clinic.followup.Contact;
import fibril.clinic.followup.Contacts;
import fibril.clinic.followup.Dismissal;
import fibril.clinic.followup.Dismissals;
import fibril.clinic.followup.DueItem;
import fibril.clinic.followup.DueKept.Everybody;
import fibril.clinic.followup.DueKind;
import fibril.clinic.followup.DueList;
import fibril.clinic.followup.Purchase;
import fibril.clinic.followup.Purchases;
import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Courses;
import fibril.clinic.practice.Staff;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the follow-up page of one client. */
@Component
public class FollowupPages {

    private final Courses courses;
    private final Sessions sessions;
    private final Purchases purchases;
    private final Contacts contacts;
    private final Dismissals dismissals;
    private final Overviews overviews;
    private final DueRows rows;
    private final DueWords words;
    private final ClientHeads heads;
    private final Staff staff;
    private final Clock clock;

    public FollowupPages(
            Courses courses,
            Sessions sessions,
            Purchases purchases,
            Contacts contacts,
            Dismissals dismissals,
            Overviews overviews,
            DueRows rows,
            DueWords words,
            ClientHeads heads,
            Staff staff,
            Clock clock) {
        this.courses = courses;
        this.sessions = sessions;
        this.purchases = purchases;
        this.contacts = contacts;
        this.dismissals = dismissals;
        this.overviews = overviews;
        this.rows = rows;
        this.words = words;
        this.heads = heads;
        this.staff = staff;
        this.clock = clock;
    }

    FollowupPage of(Client client, Form form, SignedIn who) {
        boolean treats = who.role().treats();
        List<Course> all = courses.ofClient(client.id()).stream()
                .filter(course -> course.state() != CourseState.DRAFT)
                .toList();
        List<Purchase> bought = purchases.ofClient(client.id());
        List<Session> held = sessions.ofClient(client.id());
        DueList due = overviews.of(client);
        Everybody overview = new Everybody(Map.of(client.id(), client), due);
        List<DueItem> items = overview.itemsFor(treats);
        return new FollowupPage(
                heads.of(client, Corridor.FOLLOWUP, words.words()),
                DueWords.address(client.id()),
                all.stream().map(course -> line(course, bought, held, treats)).toList(),
                all.stream()
                        .map(course -> Choice.of(course.id().toString(), name(course, treats)))
                        .toList(),
                bought.stream().map(purchase -> line(purchase, all, treats)).toList(),
                rows.of(items, overview, who),
                history(client, due, treats),
                LocalDate.now(clock).toString(),
                form);
    }

    private FollowupPage.CourseLine line(Course course, List<Purchase> bought, List<Session> held, boolean treats) {
        Balance balance = Balance.of(course.id(), bought, held);
        return new FollowupPage.CourseLine(
                name(course, treats),
                treats ? DueWords.address(course.client()) + "/courses/" + course.id() : "",
                words.t("followup.course." + course.state().name().toLowerCase(Locale.ROOT)),
                Integer.toString(course.sessions()),
                Integer.toString(balance.bought()),
                Integer.toString(balance.used()),
                Integer.toString(balance.left()),
                balance.beyond() == 0 ? "" : words.t("followup.course.beyond", balance.beyond()),
                treats && balance.used() > 0 ? VerdictPages.address(course) : "");
    }

    /** An assistant tells courses apart by the day they were agreed. */
    String name(Course course, boolean treats) {
        String day = words.words().day(course.provenance().at());
        return treats
                ? words.t("followup.course.name", words.concern(course.concern()), day)
                : words.t("followup.course.plain", day);
    }

    private FollowupPage.PurchaseLine line(Purchase purchase, List<Course> all, boolean treats) {
        String course = all.stream()
                .filter(each -> each.id().equals(purchase.course()))
                .map(each -> name(each, treats))
                .findFirst()
                .orElse("");
        String what = purchase.isTakenBack()
                ? words.t("followup.purchase.back", course)
                : words.t("followup.purchase.line", purchase.sessions(), course);
        String written = words.t(
                purchase.provenance().version() == 1 ? "followup.purchase.by" : "followup.purchase.corrected",
                staff.nameOf(purchase.provenance().author()),
                purchase.provenance().reason());
        return new FollowupPage.PurchaseLine(
                words.day(purchase.on()),
                what,
                purchase.note(),
                written,
                DueWords.address(purchase.client()) + "/purchases/" + purchase.id() + "/edit");
    }

    private record Event(Instant at, String what, String note) {}

    private List<FollowupPage.HistoryLine> history(Client client, DueList due, boolean treats) {
        List<Event> events = new ArrayList<>();
        for (Contact contact : contacts.ofClient(client.id())) {
            String about = about(contact.occasion(), due, treats);
            String what = about + ": " + words.contact(contact) + ", " + staff.nameOf(contact.by());
            events.add(new Event(contact.at(), what, contact.note()));
        }
        for (Dismissal dismissal : dismissals.ofClient(client.id())) {
            String what = words.t(
                    "followup.dismissed", about(dismissal.occasion(), due, treats), staff.nameOf(dismissal.by()));
            events.add(new Event(dismissal.at(), what, dismissal.reason()));
        }
        return events.stream()
                .sorted(Comparator.comparing(Event::at).reversed())
                .map(event ->
                        new FollowupPage.HistoryLine(words.words().moment(event.at()), event.what(), event.note()))
                .toList();
    }

    /** In full while it is due, by its kind when it no longer is. */
    private String about(String occasion, DueList due, boolean treats) {
        return due.find(occasion)
                .filter(item -> treats || !item.kind().isClinical())
                .map(item -> words.what(item.cause(), treats))
                .orElseGet(() -> DueKind.ofOccasion(occasion).map(words::kind).orElse(occasion));
    }
}
