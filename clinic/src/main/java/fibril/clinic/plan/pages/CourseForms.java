package fibril.clinic.plan.pages;

import static fibril.clinic.plan.PlanFault.depthField;
import static fibril.clinic.plan.PlanFault.passesField;

import fibril.atlas.Anaesthetic;
import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Device;
import fibril.atlas.Protocol;
import fibril.clinic.consult.AvoidZone;
import fibril.clinic.consult.Readiness;
import fibril.clinic.consult.ReadinessOf;
import fibril.clinic.people.Client;
import fibril.clinic.plan.CourseLabel;
import fibril.clinic.plan.DepthAllowed;
import fibril.clinic.plan.Dial;
import fibril.clinic.plan.PlannedFor;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.Proposal;
import fibril.clinic.plan.pages.CourseFormPage.Opinion;
import fibril.clinic.plan.pages.CourseFormPage.ZoneFields;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MapArea;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the form of a course from what is chosen, typed or on record. */
@Component
public class CourseForms {

    private final Desk desk;
    private final Words words;
    private final ReadinessOf readiness;
    private final TypedForecasts forecasts;

    public CourseForms(Desk desk, ReadinessOf readiness, TypedForecasts forecasts) {
        this.desk = desk;
        this.forecasts = forecasts;
        this.words = desk.words();
        this.readiness = readiness;
    }

    /** What the first part of the form has settled, and where the second part goes. */
    record Chosen(Client client, String concern, String device, List<String> areas, UUID key, int version) {}

    Readiness readinessOf(Client client, List<String> areas, String concern) {
        Set<String> concerns = concern.isEmpty() ? Set.of() : Set.of(concern);
        return readiness.of(client, new HashSet<>(areas), concerns, desk.today());
    }

    CourseFormPage page(Chosen chosen, Form form) {
        Atlas atlas = desk.atlas();
        PlannedFor whom = PlannedFor.of(chosen.client(), desk.today());
        Optional<Concern> concern = atlas.findConcern(chosen.concern());
        Dial dial = atlas.findDevice(chosen.device()).map(Dial::of).orElse(Dial.UNKNOWN);
        Readiness ready = readinessOf(chosen.client(), chosen.areas(), chosen.concern());
        List<ZoneFields> zones = new ArrayList<>();
        List<String> notPlanned = new ArrayList<>();
        Proposal proposal = concern.map(one -> Proposal.of(atlas, one, chosen.areas(), dial, whom))
                .orElse(new Proposal(List.of(), 1, 28));
        for (Proposal.Zone zone : proposal.zones()) {
            switch (zone) {
                case Proposal.Zone.Proposed proposed ->
                    zones.add(fields(
                            proposed,
                            atlas.protocol(zone.area().id(), chosen.concern()).orElseThrow(),
                            dial,
                            form));
                case Proposal.Zone.ForClinicToSet none ->
                    notPlanned.add(
                            words.t("plan.form.clinicMustSet", zone.area().name(), words.mm(none.atMostMm())));
                case Proposal.Zone.NotTreated none ->
                    notPlanned.add(words.t(
                            "plan.form.notTreated",
                            zone.area().name(),
                            concern.orElseThrow().name()));
            }
        }
        String sessions = typedOr(form, "sessions", proposal.sessions());
        String spacing = typedOr(form, "spacingDays", proposal.spacingDays());
        String base = "/clients/" + chosen.client().id() + "/courses";
        String own = chosen.version() == 0 ? base : base + "/" + chosen.key();
        return new CourseFormPage(
                desk.head(chosen.client()),
                own + (chosen.version() == 0 ? "/new" : "/edit"),
                own,
                chosen.key().toString(),
                chosen.version(),
                form,
                chosen.concern(),
                chosen.device(),
                atlas.concerns().stream().map(c -> Choice.of(c.id(), c.name())).toList(),
                atlas.devices().stream().map(CourseForms::device).toList(),
                areas(atlas, chosen, ready),
                chosen.client().skinType().orElse(3),
                zones,
                notPlanned,
                sessions,
                spacing,
                concern.map(c -> words.t("plan.form.sessions.hint", c.sessions().words()))
                        .orElse(""),
                concern.map(c -> spacingHint(c, whom)).orElse(""),
                concern.map(c -> Desk.sources(c.standing().citations())).orElse(List.of()),
                label(chosen, zones, concern, whom),
                forecasts.of(chosen, new TypedForecasts.Typed(zones, sessions, spacing), form.typed("shown")),
                base + "/label",
                numbings(atlas),
                ready.noAnaesthetic() ? words.t("plan.form.numbing.forbidden") : words.t("plan.form.numbing.hint"),
                concern.isPresent() && !chosen.device().isEmpty() && !zones.isEmpty());
    }

    private String spacingHint(Concern concern, PlannedFor whom) {
        return words.t(
                "plan.form.spacing.hint",
                concern.spacing().minimumDays(whom.skinType()),
                concern.intervalWeeks().words());
    }

    private static Choice device(Device device) {
        return Choice.of(device.id(), device.name());
    }

    private static String typedOr(Form form, String field, int proposed) {
        return form.typed(field).isEmpty() ? Integer.toString(proposed) : form.typed(field);
    }

    private ZoneFields fields(Proposal.Zone.Proposed zone, Protocol protocol, Dial dial, Form form) {
        Area area = zone.area();
        double most = DepthAllowed.of(protocol) instanceof DepthAllowed.UpTo allowed ? allowed.mostMm() : 0;
        String depth = form.typed(depthField(area.id()));
        String passes = form.typed(passesField(area.id()));
        String range = protocol.depthMm().map(found -> found.words() + " mm").orElse(words.t("plan.form.noRange"));
        return new ZoneFields(
                area.id(),
                area.name(),
                depth.isEmpty() ? words.number(zone.depthMm()) : depth,
                passes.isEmpty() ? Integer.toString(zone.passes()) : passes,
                words.number(dial.step()),
                words.number(most),
                words.t("plan.form.depth.hint", range, words.mm(most)),
                opinions(area),
                protocolSources(protocol),
                protocol.clinicChanges().stream().map(change -> change.words()).toList());
    }

    private static List<Opinion> opinions(Area area) {
        return area.depthOpinions().stream()
                .map(opinion -> new Opinion(
                        opinion.depthMm().words() + " mm",
                        opinion.citation().source().what(),
                        opinion.citation().source().url(),
                        opinion.citation().source().weight().words()))
                .toList();
    }

    static List<SourceLine> protocolSources(Protocol protocol) {
        List<SourceLine> lines =
                new ArrayList<>(Desk.sources(protocol.area().standing().citations()));
        Desk.sources(protocol.concern().standing().citations()).stream()
                .filter(line -> !lines.contains(line))
                .forEach(lines::add);
        return lines;
    }

    private static List<MapArea> areas(Atlas atlas, Chosen chosen, Readiness ready) {
        Set<String> avoid = AvoidZone.areasOf(ready.avoidZones());
        return atlas.areas().stream()
                .map(area -> new MapArea(
                        area.id(), area.name(), chosen.areas().contains(area.id()), avoid.contains(area.id()), ""))
                .toList();
    }

    private LabelPanel label(Chosen chosen, List<ZoneFields> zones, Optional<Concern> concern, PlannedFor whom) {
        Optional<Device> device = desk.atlas().findDevice(chosen.device());
        if (device.isEmpty() || concern.isEmpty() || zones.isEmpty()) return LabelPanel.UNKNOWN;
        List<PlannedZone> readable = new ArrayList<>();
        for (ZoneFields zone : zones) {
            try {
                readable.add(new PlannedZone(
                        zone.area(), Double.parseDouble(zone.depth().replace(',', '.')), 1));
            } catch (IllegalArgumentException notADepth) {
                // its field says what is wrong with it
            }
        }
        return LabelPanel.of(CourseLabel.of(desk.atlas(), device.get(), concern.get(), readable, whom), words);
    }

    private List<Choice> numbings(Atlas atlas) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of(TypedCourse.NO_NUMBING, words.t("plan.numbing.none")));
        for (Anaesthetic product : atlas.anaesthetics()) {
            String limits = product.limits()
                    .map(most -> words.t(
                            "plan.numbing.limits",
                            words.number(most.maxGrams()),
                            words.number(most.maxAreaCm2()),
                            most.maxMinutes()))
                    .orElseGet(() -> words.t("plan.numbing.noLimits"));
            choices.add(new Choice(product.id(), product.name(), limits + " " + product.avoid()));
        }
        return choices;
    }
}
