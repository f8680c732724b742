package fibril.clinic.treat.pages;

import fibril.clinic.people.Client;
import fibril.clinic.plan.Consent;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.PhotographUses;
import fibril.clinic.treat.ShownOnlyWithConsent;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** GET and POST /clients/{client}/uses: where her photographs were shown. POST …/uses/{use}/down: it is taken down. */
@Controller
@RequestMapping("/clients/{client}/uses")
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class UsesController {

    private static final int LONGEST_PLACE = 300;

    private final TreatDesk desk;
    private final PhotographUses uses;
    private final ShownOnlyWithConsent rule;
    private final Staff staff;
    private final Audit audit;
    private final Words words;

    UsesController(
            TreatDesk desk, PhotographUses uses, ShownOnlyWithConsent rule, Staff staff, Audit audit, Words words) {
        this.desk = desk;
        this.uses = uses;
        this.rule = rule;
        this.staff = staff;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping
    public Reply index(@PathVariable UUID client) {
        return desk.client(client)
                .map(found -> Reply.page("treat/uses", page(found, Form.blank(words))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping
    @Transactional
    public Reply create(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = desk.client(client);
        if (found.isEmpty()) return Reply.notFound();
        form.labels("treat.uses.form");
        List<Photograph> hers = desk.records().photographs().ofClient(client);
        Optional<UUID> photograph = form.needOneOf(
                        "photograph",
                        hers.stream().map(one -> one.id().toString()).toList())
                .map(UUID::fromString);
        Optional<PhotographUse.Purpose> purpose =
                form.needOneOf("purpose", purposes()).map(PhotographUse.Purpose::valueOf);
        String place = form.need("place", LONGEST_PLACE);
        Optional<LocalDate> usedOn = form.needDay("usedOn", found.get().born(), desk.today());
        Optional<Consent> consent = purpose.flatMap(wanted -> rule.allowing(client, wanted, desk.today()));
        if (purpose.isPresent() && consent.isEmpty()) {
            form.problem("purpose", "treat.uses.noConsent", words.t("treat.uses.purpose." + purpose.get()));
        }
        if (!form.isClean() || photograph.isEmpty() || usedOn.isEmpty() || consent.isEmpty()) {
            return Reply.refused("treat/uses", page(found.get(), form));
        }
        Instant now = desk.now();
        PhotographUse use = new PhotographUse(
                UUID.randomUUID(),
                client,
                photograph.get(),
                consent.get().id(),
                purpose.orElseThrow(),
                place,
                usedOn.get(),
                who.id(),
                null,
                null,
                Provenance.first(who.id(), now));
        uses.add(use);
        audit.record(
                now,
                who.id(),
                "add",
                "photograph use",
                use.id().toString(),
                use.purpose().name());
        return Reply.seeOther(address(client), words.t("treat.uses.saved"));
    }

    @PostMapping("/{use}/down")
    @Transactional
    public Reply takeDown(@PathVariable UUID client, @PathVariable UUID use, Form form, SignedIn who) {
        Optional<Client> found = desk.client(client);
        Optional<PhotographUse> standing =
                uses.find(use).filter(one -> one.client().equals(client));
        if (found.isEmpty() || standing.isEmpty()) return Reply.notFound();
        PhotographUse before = standing.get();
        if (!before.isStanding()) return Reply.seeOther(address(client), words.t("treat.uses.alreadyDown"));
        Optional<LocalDate> on = form.labels("treat.uses.form").needDay("downOn", before.usedOn(), desk.today());
        if (on.isEmpty() || !form.isClean()) return Reply.refused("treat/uses", page(found.get(), form));
        Instant now = desk.now();
        uses.add(before.takenDown(
                new PhotographUse.TakenDown(on.get(), who.id()),
                before.provenance().next(who.id(), now, "taken down")));
        audit.record(now, who.id(), "take down", "photograph use", use.toString(), "");
        return Reply.seeOther(address(client), words.t("treat.uses.downSaved"));
    }

    private static List<String> purposes() {
        return Arrays.stream(PhotographUse.Purpose.values()).map(Enum::name).toList();
    }

    private UsesPage page(Client client, Form form) {
        List<Photograph> hers = desk.records().photographs().ofClient(client.id());
        int toTakeDown = rule.toTakeDown(client.id(), desk.today()).size();
        return new UsesPage(
                desk.head(client),
                address(client.id()),
                toTakeDown == 0 ? "" : words.t("treat.uses.toTakeDown", toTakeDown),
                uses.ofClient(client.id()).stream().map(this::line).toList(),
                hers.stream()
                        .map(one -> Choice.of(one.id().toString(), caption(one)))
                        .toList(),
                purposes().stream()
                        .map(one -> Choice.of(one, words.t("treat.uses.purpose." + one)))
                        .toList(),
                desk.today().toString(),
                form);
    }

    private UsesPage.Line line(PhotographUse use) {
        boolean mustGo = rule.mustGo(use, desk.today());
        String state = use.takenDown()
                .map(down -> words.t("treat.uses.down", words.day(down.on()), staff.nameOf(down.by())))
                .orElseGet(() -> words.t(mustGo ? "treat.uses.mustGo" : "treat.uses.stands"));
        return new UsesPage.Line(
                use.id().toString(),
                use.place(),
                words.t("treat.uses.purpose." + use.purpose()),
                use.beside()
                        .map(beside ->
                                words.t("treat.uses.both", caption(beside.photograph()), caption(use.photograph())))
                        .orElseGet(() -> caption(use.photograph())),
                words.t("treat.uses.used", words.day(use.usedOn()), staff.nameOf(use.usedBy())),
                mustGo ? Mark.STOP : use.isStanding() ? Mark.INFO : Mark.OK,
                state,
                use.isStanding() ? address(use.client()) + "/" + use.id() + "/down" : "",
                use.usedOn().toString());
    }

    private String caption(UUID photograph) {
        return desk.records()
                .photographs()
                .find(photograph)
                .map(this::caption)
                .orElseGet(() -> words.t("treat.uses.photographGone"));
    }

    private String caption(Photograph photograph) {
        return words.t(
                "treat.photos.caption",
                words.t("treat.moment." + photograph.moment()),
                words.t("treat.view." + photograph.view()),
                words.moment(photograph.takenAt()));
    }

    private static String address(UUID client) {
        return "/clients/" + client + "/uses";
    }
}
