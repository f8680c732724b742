package fibril.clinic.plan.pages;

import fibril.atlas.Area;
import fibril.clinic.people.Client;
import fibril.clinic.plan.PlanRules;
import fibril.clinic.plan.TestPatch;
import fibril.clinic.plan.TestPatch.Reading;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Places test patches and reads them. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class TestPatchesController {

    private static final String CALM = "calm";
    private static final String REACTED = "reacted";

    private final Desk desk;
    private final ConsentLines lines;
    private final Settings settings;

    public TestPatchesController(Desk desk, ConsentLines lines, Settings settings) {
        this.desk = desk;
        this.lines = lines;
        this.settings = settings;
    }

    @GetMapping("/clients/{client}/test-patches")
    @MayRead
    public Reply index(@PathVariable UUID client) {
        return desk.client(client)
                .map(found -> Reply.page("plan/testPatches", page(found, blank(), new UUID(0, 0), blank())))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/test-patches")
    @Transactional
    public Reply create(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = desk.client(client);
        if (found.isEmpty()) return Reply.notFound();
        form.labels("plan.patch");
        LocalDate today = desk.today();
        String product = form.need("product", 160);
        Optional<String> area = form.needOneOf(
                "area", desk.atlas().areas().stream().map(Area::id).toList());
        Optional<LocalDate> placed = form.needDay("placedOn", today.minusDays(30), today);
        LocalDate earliest = placed.orElse(today);
        Optional<LocalDate> readFrom = form.needDay("readFrom", earliest, earliest.plusDays(14));
        if (!form.isClean() || area.isEmpty() || placed.isEmpty() || readFrom.isEmpty()) {
            return Reply.refused("plan/testPatches", page(found.get(), form, new UUID(0, 0), blank()));
        }
        TestPatch patch = new TestPatch(
                UUID.randomUUID(),
                client,
                product,
                area.get(),
                placed.get(),
                readFrom.get(),
                new Reading.NotYet(),
                Provenance.first(who.id(), desk.now()));
        desk.room().patches().add(patch);
        desk.wrote(who, "add", "test patch", patch.id(), area.get());
        return Reply.seeOther(
                "/clients/" + client + "/test-patches", desk.words().t("plan.patch.saved"));
    }

    @PostMapping("/clients/{client}/test-patches/{id}/reading")
    @Transactional
    public Reply read(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        Optional<Client> found = desk.client(client);
        Optional<TestPatch> patch =
                desk.room().patches().find(id).filter(one -> one.client().equals(client));
        if (found.isEmpty() || patch.isEmpty()) return Reply.notFound();
        TestPatch before = patch.get();
        form.labels("plan.patch");
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        if (seen != 0 && seen != before.provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale("plan/testPatches", page(found.get(), blank(), id, form));
        }
        Optional<Reading> reading = reading(form, before);
        if (reading.isEmpty()) return Reply.refused("plan/testPatches", page(found.get(), blank(), id, form));
        String why = desk.words().t("plan.patch.readReason");
        desk.room()
                .patches()
                .add(new TestPatch(
                        id,
                        client,
                        before.product(),
                        before.area(),
                        before.placedOn(),
                        before.readFrom(),
                        reading.get(),
                        before.provenance().next(who.id(), desk.now(), why)));
        desk.wrote(who, "read", "test patch", id, reading.get().getClass().getSimpleName());
        return Reply.seeOther(
                "/clients/" + client + "/test-patches", desk.words().t("plan.patch.isRead"));
    }

    private Optional<Reading> reading(Form form, TestPatch patch) {
        Optional<String> result = form.needOneOf("result", List.of(CALM, REACTED));
        LocalDate today = desk.today();
        Optional<LocalDate> on = Optional.empty();
        if (today.isBefore(patch.readFrom())) {
            form.refuse("readOn", desk.text("plan.patch.tooEarly", List.of(patch.readFrom())));
        } else {
            on = form.needDay("readOn", patch.readFrom(), today);
        }
        boolean reacted = result.filter(REACTED::equals).isPresent();
        String note = reacted ? form.need("note", 1000) : form.text("note", 1000);
        String decision = form.text("decision", 1000);
        if (!form.isClean() || on.isEmpty()) return Optional.empty();
        return Optional.of(reacted ? new Reading.Reacted(on.get(), note, decision) : new Reading.Calm(on.get(), note));
    }

    private Form blank() {
        return Form.blank(desk.words());
    }

    private TestPatchesPage page(Client client, Form form, UUID read, Form reading) {
        String address = "/clients/" + client.id() + "/test-patches";
        int days = PlanRules.of(settings).patchReadAfterDays();
        return new TestPatchesPage(
                desk.head(client),
                address,
                desk.room().patches().ofClient(client.id()).stream()
                        .map(patch -> line(address, patch, patch.id().equals(read) ? reading : blank()))
                        .toList(),
                desk.atlas().areas().stream()
                        .map(area -> Choice.of(area.id(), area.name()))
                        .toList(),
                List.of(
                        Choice.of(CALM, desk.words().t("plan.patch.result.calm")),
                        Choice.of(REACTED, desk.words().t("plan.patch.result.reacted"))),
                desk.today().toString(),
                desk.today().plusDays(days).toString(),
                form);
    }

    private TestPatchesPage.Line line(String address, TestPatch patch, Form form) {
        String area = desk.atlas().findArea(patch.area()).map(Area::name).orElse(patch.area());
        boolean undecided = !(patch.reading() instanceof Reading.Calm)
                && !(patch.reading() instanceof Reading.Reacted reacted && !reacted.isOpen());
        return new TestPatchesPage.Line(
                address + "/" + patch.id(),
                patch.product() + ", " + area,
                ConsentLines.patchMark(patch.reading()),
                lines.patchState(patch),
                patch.reading() instanceof Reading.Reacted reacted ? reacted.note() : "",
                patch.reading() instanceof Reading.Reacted reacted ? reacted.decision() : "",
                desk.text("plan.patch.placed", List.of(patch.placedOn())),
                patch.provenance().version(),
                undecided,
                form);
    }
}
