package fibril.clinic.followup.pages;

import fibril.clinic.followup.Purchase;
import fibril.clinic.followup.Purchases;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Courses;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.Form;
import fibril.clinic.web.FormNumbers;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** POST /clients/{client}/purchases, GET …/{id}/edit, POST …/{id}: a correction is a new version with its reason. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class PurchasesController {

    private static final int YEARS_BACK = 5;
    private static final int LONGEST_REASON = 500;

    private final Clients clients;
    private final Courses courses;
    private final Purchases purchases;
    private final FollowupPages pages;
    private final ClientHeads heads;
    private final Staff staff;
    private final Audit audit;
    private final Words words;
    private final Clock clock;
    private final FormNumbers numbers;

    public PurchasesController(
            Clients clients,
            Courses courses,
            Purchases purchases,
            FollowupPages pages,
            ClientHeads heads,
            Staff staff,
            Audit audit,
            Words words,
            Clock clock,
            FormNumbers numbers) {
        this.clients = clients;
        this.courses = courses;
        this.purchases = purchases;
        this.pages = pages;
        this.heads = heads;
        this.staff = staff;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.numbers = numbers;
    }

    @PostMapping("/clients/{client}/purchases")
    @Transactional
    public Reply create(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = clients.find(client);
        if (found.isEmpty()) return Reply.notFound();
        form.labels("followup.form");
        UUID id = numbers.of(form, sent -> find(client, sent).isPresent());
        // a form sent twice through a bad connection is one purchase
        if (find(client, id).isPresent()) return Reply.seeOther(address(client));
        Optional<String> course = form.needOneOf("course", coursesOf(client));
        OptionalInt sessions = form.needWhole("sessions", 1, Purchase.MOST_SESSIONS);
        Optional<LocalDate> on = day(form);
        String note = form.text("note", Purchase.LONGEST_NOTE);
        if (!form.isClean() || course.isEmpty() || sessions.isEmpty() || on.isEmpty()) {
            return Reply.refused("followup/followup", pages.of(found.get(), form, who));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        purchases.add(new Purchase(
                id,
                client,
                UUID.fromString(course.get()),
                sessions.getAsInt(),
                on.get(),
                note,
                Provenance.first(who.id(), now)));
        audit.record(now, who.id(), "add", "purchase", id.toString(), sessions.getAsInt() + " sessions");
        return Reply.seeOther(address(client), words.t("followup.purchase.saved", sessions.getAsInt()));
    }

    @GetMapping("/clients/{client}/purchases/{id}/edit")
    public Reply edit(@PathVariable UUID client, @PathVariable UUID id) {
        return find(client, id)
                .map(purchase -> Reply.page("followup/purchase", page(purchase, Form.filled(words, fields(purchase)))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/purchases/{id}")
    @Transactional
    public Reply update(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        Optional<Purchase> found = find(client, id);
        if (found.isEmpty()) return Reply.notFound();
        Purchase before = found.get();
        form.labels("followup.form");
        OptionalInt sessions = form.needWhole("sessions", 0, Purchase.MOST_SESSIONS);
        Optional<LocalDate> on = day(form);
        String note = form.text("note", Purchase.LONGEST_NOTE);
        String reason = form.need("reason", LONGEST_REASON);
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        if (seen != 0 && seen != before.provenance().version()) {
            form.problem("sessions", "web.form.stale");
            return Reply.stale("followup/purchase", page(before, form));
        }
        if (!form.isClean() || sessions.isEmpty() || on.isEmpty()) {
            return Reply.refused("followup/purchase", page(before, form));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Provenance next = before.provenance().next(who.id(), now, reason);
        purchases.add(new Purchase(id, client, before.course(), sessions.getAsInt(), on.get(), note, next));
        audit.record(now, who.id(), "change", "purchase", id.toString(), "version " + next.version());
        return Reply.seeOther(address(client), words.t("followup.purchase.changed"));
    }

    private Optional<LocalDate> day(Form form) {
        LocalDate today = LocalDate.now(clock);
        return form.needDay("on", today.minusYears(YEARS_BACK), today);
    }

    private List<String> coursesOf(UUID client) {
        return courses.ofClient(client).stream()
                .filter(course -> course.state() != CourseState.DRAFT)
                .map(Course::id)
                .map(UUID::toString)
                .toList();
    }

    private Optional<Purchase> find(UUID client, UUID id) {
        return purchases.find(id).filter(purchase -> purchase.client().equals(client));
    }

    private PurchaseFormPage page(Purchase purchase, Form form) {
        Client client = clients.find(purchase.client()).orElseThrow();
        return new PurchaseFormPage(
                heads.of(client, Corridor.FOLLOWUP, words),
                DueWords.address(client.id()) + "/purchases/" + purchase.id(),
                address(client.id()),
                purchases.versions(purchase.id()).stream().map(this::version).toList(),
                form);
    }

    private String version(Purchase version) {
        return words.t(
                "followup.purchase.version",
                version.provenance().version(),
                version.sessions(),
                words.day(version.on()),
                words.moment(version.provenance().at()),
                staff.nameOf(version.provenance().author()),
                version.provenance().reason());
    }

    private static Map<String, String> fields(Purchase purchase) {
        return Map.of(
                "sessions", Integer.toString(purchase.sessions()),
                "on", purchase.on().toString(),
                "note", purchase.note(),
                "version", Integer.toString(purchase.provenance().version()));
    }

    private static String address(UUID client) {
        return DueWords.address(client) + "/followup";
    }
}
