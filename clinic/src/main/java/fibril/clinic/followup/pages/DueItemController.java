package fibril.clinic.followup.pages;

import fibril.clinic.followup.Contact;
import fibril.clinic.followup.Contacts;
import fibril.clinic.followup.Dismissal;
import fibril.clinic.followup.Dismissals;
import fibril.clinic.followup.DueItem;
import fibril.clinic.followup.DueKept.Everybody;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /clients/{client}/due/{occasion}, POST …/contacts, POST …/dismissal. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class DueItemController {

    private static final int DAYS_AHEAD = 400;

    private final Clients clients;
    private final Overviews overviews;
    private final DueRows rows;
    private final Contacts contacts;
    private final Dismissals dismissals;
    private final ClientHeads heads;
    private final Staff staff;
    private final DueWords due;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public DueItemController(
            Clients clients,
            Overviews overviews,
            DueRows rows,
            Contacts contacts,
            Dismissals dismissals,
            ClientHeads heads,
            Staff staff,
            DueWords due,
            Audit audit,
            Words words,
            Clock clock) {
        this.clients = clients;
        this.overviews = overviews;
        this.rows = rows;
        this.contacts = contacts;
        this.dismissals = dismissals;
        this.heads = heads;
        this.staff = staff;
        this.due = due;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    private record Found(Client client, Everybody overview, DueItem item) {}

    @GetMapping("/clients/{client}/due/{occasion}")
    public Reply show(@PathVariable UUID client, @PathVariable String occasion, SignedIn who) {
        return find(client, occasion, who)
                .map(found -> Reply.page("followup/dueItem", page(found, Form.blank(words), who)))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/due/{occasion}/contacts")
    @Transactional
    public Reply contact(@PathVariable UUID client, @PathVariable String occasion, Form form, SignedIn who) {
        Optional<Found> found = find(client, occasion, who);
        if (found.isEmpty()) return Reply.notFound();
        form.labels("followup.form");
        Optional<String> way = form.needOneOf("way", names(Contact.Way.values()));
        Optional<Contact.Outcome> outcome =
                form.needOneOf("outcome", names(Contact.Outcome.values())).map(Contact.Outcome::valueOf);
        Optional<LocalDate> agreed = agreed(form, outcome);
        String note = form.text("note", Contact.LONGEST_NOTE);
        if (!form.isClean() || way.isEmpty() || outcome.isEmpty()) {
            return Reply.refused("followup/dueItem", page(found.get(), form, who));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = UUID.randomUUID();
        contacts.add(new Contact(
                id,
                client,
                occasion,
                Contact.Way.valueOf(way.get()),
                outcome.get(),
                agreed.orElse(null),
                note,
                who.id(),
                now));
        audit.record(now, who.id(), "add", "contact", id.toString(), occasion);
        return Reply.seeOther(DueWords.address(client) + "/followup", words.t("followup.contact.saved"));
    }

    /** Only what was agreed for a day has one. */
    private Optional<LocalDate> agreed(Form form, Optional<Contact.Outcome> outcome) {
        LocalDate today = LocalDate.now(clock);
        if (outcome.filter(Contact.Outcome::needsDay).isPresent()) {
            return form.needDay("agreed", today, today.plusDays(DAYS_AHEAD));
        }
        if (outcome.isPresent() && !form.typed("agreed").isEmpty()) {
            form.problem("agreed", "followup.form.agreed.unwanted", form.typed("agreed"));
        }
        return Optional.empty();
    }

    /** That something will not be done is decided by those who treat. */
    @PostMapping("/clients/{client}/due/{occasion}/dismissal")
    @MayEnter({Role.OWNER, Role.PRACTITIONER})
    @Transactional
    public Reply dismiss(@PathVariable UUID client, @PathVariable String occasion, Form form, SignedIn who) {
        Optional<Found> found = find(client, occasion, who);
        if (found.isEmpty()) return Reply.notFound();
        form.labels("followup.form");
        String why = form.need("why", Dismissal.LONGEST_REASON);
        if (!found.get().item().kind().mayBeDismissed()) form.problem("why", "followup.form.why.never");
        if (!form.isClean()) return Reply.refused("followup/dueItem", page(found.get(), form, who));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = UUID.randomUUID();
        if (dismissals.add(new Dismissal(id, client, occasion, why, who.id(), now))) {
            audit.record(now, who.id(), "dismiss", "due item", id.toString(), occasion);
        }
        return Reply.seeOther(DueWords.address(client) + "/followup", words.t("followup.dismissed.saved"));
    }

    /** What is not due, or not for this reader, is not there. */
    private Optional<Found> find(UUID client, String occasion, SignedIn who) {
        return clients.find(client).flatMap(found -> {
            Everybody overview = new Everybody(Map.of(client, found), overviews.of(found));
            return overview.itemsFor(who.role().treats()).stream()
                    .filter(item -> item.cause().occasion().equals(occasion))
                    .findFirst()
                    .map(item -> new Found(found, overview, item));
        });
    }

    private DueItemPage page(Found found, Form form, SignedIn who) {
        String occasion = found.item().cause().occasion();
        return new DueItemPage(
                heads.of(found.client(), Corridor.FOLLOWUP, words),
                rows.of(List.of(found.item()), found.overview(), who).getFirst(),
                contacts.ofClient(found.client().id()).stream()
                        .filter(contact -> contact.occasion().equals(occasion))
                        .map(this::line)
                        .toList(),
                choices("followup.way.", names(Contact.Way.values())),
                choices("followup.outcome.is.", names(Contact.Outcome.values())),
                who.role().treats(),
                found.item().kind().mayBeDismissed(),
                LocalDate.now(clock).toString(),
                form);
    }

    private String line(Contact contact) {
        String line = due.contact(contact) + ", " + staff.nameOf(contact.by());
        return contact.note().isEmpty() ? line : line + ". " + contact.note();
    }

    private List<Choice> choices(String prefix, List<String> names) {
        return names.stream()
                .map(name -> Choice.of(name, words.t(prefix + name)))
                .toList();
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }
}
