package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Measurements;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One measurement: looked at, corrected with a reason, withdrawn with a reason. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
@RequestMapping("/clients/{client}/measurements/{id}")
public class MeasurementController {

    private static final int LONGEST_REASON = 500;

    private final Clients clients;
    private final Measurements measurements;
    private final CircumstancesOf circumstances;
    private final KnownScales scales;
    private final ClientHeads heads;
    private final MeasureWords figures;
    private final Staff staff;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public MeasurementController(
            Clients clients,
            Measurements measurements,
            CircumstancesOf circumstances,
            KnownScales scales,
            ClientHeads heads,
            MeasureWords figures,
            Staff staff,
            Audit audit,
            Words words,
            Clock clock) {
        this.clients = clients;
        this.measurements = measurements;
        this.circumstances = circumstances;
        this.scales = scales;
        this.heads = heads;
        this.figures = figures;
        this.staff = staff;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** A measurement with its client and its scale as it stood then. */
    private record Found(Client client, Measurement measurement, Scale scale) {}

    /** None when it is not this client's. */
    private Optional<Found> find(UUID client, UUID id) {
        return measurements
                .find(id)
                .filter(m -> m.client().equals(client))
                .flatMap(m -> clients.find(client).flatMap(who -> scales.of(m).map(scale -> new Found(who, m, scale))));
    }

    @GetMapping
    @MayRead
    public Reply show(@PathVariable UUID client, @PathVariable UUID id) {
        return find(client, id)
                .map(found -> Reply.page("measure/measurement", page(found, Form.blank(words))))
                .orElseGet(Reply::notFound);
    }

    @GetMapping("/edit")
    public Reply edit(@PathVariable UUID client, @PathVariable UUID id) {
        return find(client, id)
                .filter(found -> !found.measurement().isWithdrawn())
                .map(found -> {
                    Form form = Form.filled(words, TypedMeasurement.fields(found.measurement(), words));
                    return Reply.page("measure/form", form(form, found, ""));
                })
                .orElseGet(Reply::notFound);
    }

    @PostMapping
    @Transactional
    public Reply update(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        Optional<Found> perhaps =
                find(client, id).filter(found -> !found.measurement().isWithdrawn());
        if (perhaps.isEmpty()) return Reply.notFound();
        Found found = perhaps.get();
        Circumstances known = circumstances.of(found.client(), LocalDate.now(clock));
        Optional<TypedMeasurement> typed =
                TypedMeasurement.read(form.labels("measure.form"), found.scale(), known, words);
        String reason = form.need("reason", LONGEST_REASON);
        if (isStale(form, found)) return Reply.stale("measure/form", form(form, found, newer(found)));
        if (typed.isEmpty() || !form.isClean()) return Reply.refused("measure/form", form(form, found, ""));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Provenance next = found.measurement().provenance().next(who.id(), now, reason);
        String atlas = found.measurement().atlasVersion();
        measurements.add(typed.get().asOf(id, client, found.scale(), atlas, next));
        audit.record(now, who.id(), "correct", "measurement", id.toString(), "version " + next.version());
        return Reply.seeOther("/clients/" + client + "/measurements/" + id, words.t("measure.corrected"));
    }

    @PostMapping("/withdrawal")
    @Transactional
    public Reply withdraw(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        Optional<Found> perhaps =
                find(client, id).filter(found -> !found.measurement().isWithdrawn());
        if (perhaps.isEmpty()) return Reply.notFound();
        Found found = perhaps.get();
        String reason = form.labels("measure.form").need("reason", LONGEST_REASON);
        if (isStale(form, found)) return Reply.stale("measure/measurement", page(found, form));
        if (!form.isClean()) return Reply.refused("measure/measurement", page(found, form));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Provenance next = found.measurement().provenance().next(who.id(), now, reason);
        measurements.add(found.measurement().withdrawn(next));
        audit.record(now, who.id(), "withdraw", "measurement", id.toString(), "version " + next.version());
        return Reply.seeOther("/clients/" + client + "/measurements", words.t("measure.withdrawn.saved"));
    }

    private static boolean isStale(Form form, Found found) {
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        boolean stale = seen != 0 && seen != found.measurement().provenance().version();
        if (stale) form.problem("", "web.form.stale");
        return stale;
    }

    private MeasurementPage page(Found found, Form form) {
        Measurement m = found.measurement();
        String course = circumstances.of(found.client(), LocalDate.now(clock)).courses().stream()
                .filter(one -> m.course().filter(one.id()::equals).isPresent())
                .findFirst()
                .map(one -> MeasurementFormPage.name(one, scales.atlas(), words))
                .orElse("");
        return MeasurementPage.of(
                heads.of(found.client(), Corridor.MEASURE, words),
                m,
                measurements.versions(m.id()),
                found.scale(),
                course,
                form,
                figures,
                staff,
                words);
    }

    /** What somebody else has written meanwhile, to be read before saving over it. */
    private String newer(Found found) {
        Measurement m = found.measurement();
        return words.t(
                "measure.form.newer",
                figures.figure(found.scale(), m),
                words.day(m.on()),
                figures.occasion(m.occasion()),
                staff.nameOf(m.provenance().author()),
                m.provenance().reason());
    }

    private MeasurementFormPage form(Form form, Found found, String newer) {
        return MeasurementFormPage.of(
                heads.of(found.client(), Corridor.MEASURE, words),
                form,
                found.scale(),
                scales.atlas(),
                circumstances.of(found.client(), LocalDate.now(clock)),
                found.measurement().id().toString(),
                new MeasurementFormPage.OnRecord(
                        Integer.toString(found.measurement().provenance().version()), newer),
                figures,
                words);
    }
}
