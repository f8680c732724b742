package fibril.clinic.consult.pages;

import fibril.atlas.Area;
import fibril.atlas.RuleKind;
import fibril.clinic.consult.AvoidZone;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.Finding;
import fibril.clinic.consult.FromHome;
import fibril.clinic.consult.HomeForms;
import fibril.clinic.consult.Judged;
import fibril.clinic.consult.PaperKind;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.Readiness;
import fibril.clinic.consult.ReadinessOf;
import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.StageOfCare;
import fibril.clinic.practice.CurrentAtlas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far the consultation is, and what of it must not be overlooked on any page of the client. */
@Component
public class ConsultStage implements StageOfCare {

    private final Consultations consultations;
    private final Questionnaires questionnaires;
    private final HomeForms homeForms;
    private final ReadinessOf readiness;
    private final CurrentAtlas atlas;

    public ConsultStage(
            Consultations consultations,
            Questionnaires questionnaires,
            HomeForms homeForms,
            ReadinessOf readiness,
            CurrentAtlas atlas) {
        this.consultations = consultations;
        this.questionnaires = questionnaires;
        this.homeForms = homeForms;
        this.readiness = readiness;
        this.atlas = atlas;
    }

    @Override
    public Corridor stage() {
        return Corridor.CONSULT;
    }

    @Override
    public String addressFor(UUID client) {
        return "/clients/" + client + "/consultation";
    }

    @Override
    public Step stepOf(Client client, LocalDate today) {
        Optional<Consultation> talk = consultations.latest(client.id());
        if (questionnaires.current(client.id()).isEmpty()) {
            Step toAsk = talk.isEmpty()
                    ? Step.of(State.NOT_STARTED, "consult.stage.notStarted")
                    : Step.of(State.IN_PROGRESS, "consult.stage.toAsk");
            return toAsk.with(fromHome(client));
        }
        Readiness stands = readiness.of(
                client,
                talk.map(Consultation::areas).orElse(Set.of()),
                talk.map(Consultation::concerns).orElse(Set.of()),
                today);
        return step(stands).with(alerts(client, stands));
    }

    private static Step step(Readiness stands) {
        if (stands.mayProceed()) return Step.of(State.DONE, "consult.stage.ready");
        if (!of(stands, RuleKind.ABSOLUTE).isEmpty()) return Step.of(State.BLOCKED, "consult.stage.blocked");
        if (!stands.unanswered().isEmpty()) {
            int open = stands.unanswered().size();
            return new Step(State.UNANSWERED, "consult.stage.unanswered", List.of(open), null, List.of());
        }
        return stands.readyFrom()
                .map(day -> Step.of(State.WAITING, "consult.stage.waiting").on(day))
                .orElse(Step.of(State.BLOCKED, "consult.stage.toDecide"));
    }

    private List<Alert> alerts(Client client, Readiness stands) {
        String page = "/clients/" + client.id() + "/screening";
        List<Alert> alerts = new ArrayList<>(fromHome(client));
        for (Judged each : stands.blocking()) {
            String href = page + "#f-" + each.finding().rule().id();
            switch (each.finding()) {
                case Finding.Raised raised ->
                    alerts.add(new Alert(
                            State.BLOCKED,
                            raised.kind() == RuleKind.ABSOLUTE ? "consult.alert.absolute" : "consult.alert.blocks",
                            List.of(raised.rule().condition()),
                            href));
                case Finding.Wait wait ->
                    alerts.add(new Alert(
                            State.WAITING,
                            "consult.alert.wait",
                            List.of(wait.rule().condition(), wait.until()),
                            href));
                case Finding.Clear _, Finding.Unanswered _ -> {
                    // silence is one alert, below
                }
            }
        }
        if (!stands.unanswered().isEmpty()) {
            int open = stands.unanswered().size();
            alerts.add(new Alert(State.UNANSWERED, "consult.alert.unanswered", List.of(open), page));
        }
        for (Judged each : stands.blocking()) missingPapers(each, page, alerts);
        for (AvoidZone zone : stands.avoidZones()) alerts.add(leftOut(zone, page));
        List<Judged> cautions = stands.cautions().stream()
                .filter(each -> !each.drawsAvoidZone())
                .toList();
        together(cautions, "consult.alert.cautions", page, alerts);
        if (stands.noAnaesthetic()) {
            alerts.add(new Alert(State.RAISED, "consult.alert.noAnaesthetic", List.of(), page));
        }
        return alerts;
    }

    private List<Alert> fromHome(Client client) {
        FromHome home = homeForms.awaiting(client.id());
        if (home.isEmpty()) return List.of();
        return List.of(new Alert(
                State.UNANSWERED,
                "consult.alert.home",
                List.of(home.answers().size()),
                "/clients/" + client.id() + "/screening"));
    }

    private Alert leftOut(AvoidZone zone, String page) {
        String href = page + "#f-" + zone.rule().id();
        if (!zone.isMarked()) {
            return new Alert(
                    State.UNANSWERED,
                    "consult.alert.avoidUnmarked",
                    List.of(zone.rule().condition()),
                    href);
        }
        String areas = zone.areas().stream()
                .map(area -> atlas.get().findArea(area).map(Area::name).orElse(area))
                .collect(Collectors.joining(", "));
        return areas.isEmpty()
                ? new Alert(State.RAISED, "consult.alert.avoidWhere", List.of(zone.where()), href)
                : new Alert(State.RAISED, "consult.alert.avoid", List.of(zone.where(), areas), href);
    }

    /** Without which nobody can go on; a paper that would only shorten a wait is on the findings page. */
    private static void missingPapers(Judged judged, String page, List<Alert> alerts) {
        String href = page + "#f-" + judged.finding().rule().id();
        if (!(judged.finding() instanceof Finding.Raised)) return;
        for (PaperKind kind : judged.papersForOverride()) {
            String key = kind == PaperKind.LETTER ? "consult.alert.letter" : "consult.alert.approval";
            alerts.add(new Alert(
                    State.UNANSWERED, key, List.of(judged.finding().rule().condition()), href));
        }
    }

    /** Cautions stand in one line: all of them, whoever has seen them already. */
    private static void together(List<Judged> cautions, String key, String page, List<Alert> alerts) {
        if (cautions.isEmpty()) return;
        String names =
                cautions.stream().map(each -> each.finding().rule().condition()).collect(Collectors.joining(", "));
        alerts.add(new Alert(State.RAISED, key, List.of(names), page));
    }

    private static List<Judged> of(Readiness stands, RuleKind kind) {
        return stands.blocking().stream()
                .filter(each -> each.finding() instanceof Finding.Raised
                        && each.finding().kind() == kind)
                .toList();
    }
}
