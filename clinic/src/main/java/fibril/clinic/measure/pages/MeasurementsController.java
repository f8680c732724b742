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
import fibril.clinic.web.Form;
import fibril.clinic.web.FormNumbers;
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

/** GET and POST /clients/{client}/measurements, GET …/new, and the total while a form is filled in. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
@RequestMapping("/clients/{client}/measurements")
public class MeasurementsController {

    private final Clients clients;
    private final Measurements measurements;
    private final MeasurementsPages pages;
    private final CircumstancesOf circumstances;
    private final KnownScales scales;
    private final ClientHeads heads;
    private final MeasureWords figures;
    private final Audit audit;
    private final Words words;
    private final Clock clock;
    private final FormNumbers numbers;

    public MeasurementsController(
            Clients clients,
            Measurements measurements,
            MeasurementsPages pages,
            CircumstancesOf circumstances,
            KnownScales scales,
            ClientHeads heads,
            MeasureWords figures,
            Audit audit,
            Words words,
            Clock clock,
            FormNumbers numbers) {
        this.clients = clients;
        this.measurements = measurements;
        this.pages = pages;
        this.circumstances = circumstances;
        this.scales = scales;
        this.heads = heads;
        this.figures = figures;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.numbers = numbers;
    }

    @GetMapping
    @MayRead
    public Reply index(@PathVariable UUID client) {
        return clients.find(client)
                .map(found -> Reply.page("measure/measurements", pages.index(found, LocalDate.now(clock))))
                .orElseGet(Reply::notFound);
    }

    /** Which scale, for which occasion and course, comes in the address; without a scale the index offers them. */
    @GetMapping("/new")
    public Reply fresh(@PathVariable UUID client, Form asked, SignedIn who) {
        Optional<Client> found = clients.find(client);
        if (found.isEmpty()) return Reply.notFound();
        if (asked.typed("scale").isEmpty()) return Reply.seeOther("/clients/" + client + "/measurements#scales");
        return scales.atlas()
                .findScale(asked.typed("scale"))
                .map(scale -> {
                    Circumstances known = circumstances.of(found.get(), LocalDate.now(clock));
                    Form form = Form.filled(words, FirstValues.of(asked, scale, known, who));
                    return Reply.page("measure/form", page(form, scale, known, UUID.randomUUID()));
                })
                .orElseGet(Reply::notFound);
    }

    @PostMapping
    @Transactional
    public Reply create(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = clients.find(client);
        Optional<Scale> scale = scales.atlas().findScale(form.typed("scale"));
        if (found.isPresent() && form.typed("scale").isEmpty()) {
            return Reply.seeOther("/clients/" + client + "/measurements#scales", words.t("measure.scales.choose"));
        }
        if (found.isEmpty() || scale.isEmpty()) return Reply.notFound();
        UUID id = numbers.of(
                form.labels("measure.form"), sent -> measurements.find(sent).isPresent());
        Optional<Measurement> sentBefore = measurements.find(id);
        if (sentBefore.isPresent()) {
            return sentBefore.get().client().equals(client)
                    ? Reply.seeOther("/clients/" + client + "/measurements")
                    : Reply.notFound();
        }
        Circumstances known = circumstances.of(found.get(), LocalDate.now(clock));
        Optional<TypedMeasurement> typed = TypedMeasurement.read(form, scale.get(), known, words);
        if (typed.isEmpty()) return Reply.refused("measure/form", page(form, scale.get(), known, id));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Measurement measurement =
                typed.get().asOf(id, client, scale.get(), scales.atlas().version(), Provenance.first(who.id(), now));
        measurements.add(measurement);
        audit.record(
                now, who.id(), "add", "measurement", id.toString(), scale.get().id());
        return Reply.seeOther(
                "/clients/" + client + "/measurements",
                words.t("measure.saved", scale.get().name(), figures.figure(scale.get(), measurement)));
    }

    /** What the items come to so far; a piece of the form page. */
    @PostMapping("/total")
    public Reply total(@PathVariable UUID client, Form form) {
        return scales.atlas()
                .findScale(form.typed("scale"))
                .map(scale -> Reply.page("measure/total", TotalSoFar.of(form, scale, figures, words)))
                .orElseGet(Reply::notFound);
    }

    private MeasurementFormPage page(Form form, Scale scale, Circumstances known, UUID id) {
        return MeasurementFormPage.of(
                heads.of(known.client(), Corridor.MEASURE, words),
                form,
                scale,
                scales.atlas(),
                known,
                id.toString(),
                MeasurementFormPage.OnRecord.NOTHING,
                figures,
                words);
    }
}
