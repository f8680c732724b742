package fibril.clinic.plan.pages;

import fibril.atlas.Device;
import fibril.clinic.plan.Competence;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
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

/** The register of who was trained on which pen. */
@Controller
@MayEnter(Role.OWNER)
public class CompetencesController {

    private final Desk desk;

    public CompetencesController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/settings/competences")
    public Reply index(Form form) {
        return Reply.page("plan/competences", page(form));
    }

    @PostMapping("/settings/competences")
    @Transactional
    public Reply create(Form form, SignedIn who) {
        form.labels("plan.competence");
        LocalDate today = desk.today();
        Optional<UUID> operator = form.needOneOf(
                        "operator",
                        treating().stream().map(m -> m.id().toString()).toList())
                .map(UUID::fromString);
        Optional<String> device = form.needOneOf(
                "device", desk.atlas().devices().stream().map(Device::id).toList());
        Optional<LocalDate> since = form.needDay("since", today.minusYears(40), today);
        Optional<LocalDate> until = form.day("until", since.orElse(today), today.plusYears(20));
        String evidence = form.need("evidence", 500);
        if (!form.isClean() || operator.isEmpty() || device.isEmpty() || since.isEmpty()) {
            return Reply.refused("plan/competences", page(form));
        }
        Competence competence = new Competence(
                UUID.randomUUID(),
                operator.get(),
                device.get(),
                since.get(),
                until.orElse(null),
                evidence,
                Provenance.first(who.id(), desk.now()));
        desk.room().competences().add(competence);
        desk.wrote(who, "add", "competence", competence.id(), device.get());
        return Reply.seeOther("/settings/competences", desk.words().t("plan.competence.saved"));
    }

    /** Ends an entry; what was true before stays true. */
    @PostMapping("/settings/competences/{id}/ending")
    @Transactional
    public Reply end(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Competence> found = desk.room().competences().find(id);
        if (found.isEmpty()) return Reply.notFound();
        Competence before = found.get();
        form.labels("plan.competence");
        Optional<LocalDate> until =
                form.needDay("endsOn", before.since(), desk.today().plusYears(20));
        String why = form.need("why", 500);
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        if (seen != 0 && seen != before.provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale("plan/competences", page(form, id.toString()));
        }
        if (!form.isClean() || until.isEmpty()) {
            return Reply.refused("plan/competences", page(form, id.toString()));
        }
        desk.room()
                .competences()
                .add(new Competence(
                        id,
                        before.operator(),
                        before.device(),
                        before.since(),
                        until.get(),
                        before.evidence(),
                        before.provenance().next(who.id(), desk.now(), why)));
        desk.wrote(who, "end", "competence", id, before.device());
        return Reply.seeOther("/settings/competences", desk.words().t("plan.competence.ended"));
    }

    private List<StaffMember> treating() {
        return desk.staff().everybody().stream()
                .filter(member -> member.active() && member.role().treats())
                .toList();
    }

    private CompetencesPage page(Form form) {
        return page(form, "");
    }

    private CompetencesPage page(Form form, String ending) {
        return new CompetencesPage(
                desk.room().competences().all().stream().map(this::line).toList(),
                treating().stream()
                        .map(m -> Choice.of(m.id().toString(), m.name()))
                        .toList(),
                desk.atlas().devices().stream()
                        .map(d -> Choice.of(d.id(), d.name()))
                        .toList(),
                form,
                ending);
    }

    private CompetencesPage.Line line(Competence competence) {
        return new CompetencesPage.Line(
                competence.id().toString(),
                desk.staff().nameOf(competence.operator()),
                desk.atlas().findDevice(competence.device()).map(Device::name).orElse(competence.device()),
                desk.words().day(competence.since()),
                competence.until().map(desk.words()::day).orElse(desk.words().t("plan.competence.open")),
                competence.evidence(),
                competence.holdsOn(desk.today()) ? Mark.OK : Mark.DUE,
                competence.provenance().version());
    }
}
