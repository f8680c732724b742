package fibril.clinic.plan.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.StageOfCare;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.StopsOnRecord;
import fibril.clinic.plan.TestPatch;
import fibril.clinic.plan.TestPatch.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the plan room says in the head of a client's pages. */
@Component
public class PlanStage implements StageOfCare {

    private final StopsOnRecord.Room room;

    public PlanStage(StopsOnRecord.Room room) {
        this.room = room;
    }

    @Override
    public Corridor stage() {
        return Corridor.PLAN;
    }

    @Override
    public String addressFor(UUID client) {
        return "/clients/" + client + "/courses";
    }

    @Override
    public Step stepOf(Client client, LocalDate today) {
        List<Course> courses = room.courses().ofClient(client.id());
        Optional<Course> open =
                courses.stream().filter(course -> course.state().isOpen()).findFirst();
        List<Alert> alerts = new ArrayList<>(patchAlerts(client));
        if (open.isEmpty()) {
            Step ended = courses.isEmpty()
                    ? Step.of(State.NOT_STARTED, "plan.step.none")
                    : Step.of(State.DONE, "plan.step.ended");
            return ended.with(alerts);
        }
        alerts.addAll(consentAlerts(client, open.get(), today));
        State state = open.get().state() == CourseState.DRAFT ? State.IN_PROGRESS : State.DONE;
        String key = open.get().state() == CourseState.DRAFT ? "plan.step.draft" : "plan.step.agreed";
        return Step.of(state, key).with(alerts);
    }

    private List<Alert> consentAlerts(Client client, Course course, LocalDate today) {
        List<Consent> current = room.consents().current(client.id());
        List<Alert> alerts = new ArrayList<>();
        String ask = "/clients/" + client.id() + "/consents/new?course=" + course.id();
        Optional<Consent> treatment = current.stream()
                .filter(consent -> consent.course().filter(course.id()::equals).isPresent())
                .findFirst();
        treatment.ifPresentOrElse(
                consent -> alerts.addAll(notHolding(consent, today, ask)),
                () -> alerts.add(new Alert(State.UNANSWERED, "plan.alert.noTreatmentConsent", List.of(), ask)));
        current.stream()
                .filter(consent -> consent.kind() != ConsentKind.TREATMENT)
                .forEach(consent -> alerts.addAll(notHolding(consent, today, ask)));
        if (current.stream().noneMatch(consent -> consent.kind() == ConsentKind.CLINICAL_PHOTOS)) {
            alerts.add(new Alert(State.UNANSWERED, "plan.alert.noPhotoConsent", List.of(), ask));
        }
        return alerts;
    }

    private static List<Alert> notHolding(Consent consent, LocalDate today, String href) {
        String kind = "." + consent.kind().name();
        if (consent.withdrawnOn().isPresent()) {
            State state = consent.kind() == ConsentKind.TREATMENT ? State.BLOCKED : State.RAISED;
            return List.of(new Alert(
                    state,
                    "plan.alert.withdrawn" + kind,
                    List.of(consent.withdrawnOn().get()),
                    href));
        }
        return consent.holdsOn(today)
                ? List.of()
                : List.of(new Alert(State.DUE, "plan.alert.expired" + kind, List.of(consent.validUntil()), href));
    }

    private List<Alert> patchAlerts(Client client) {
        List<Alert> alerts = new ArrayList<>();
        String href = "/clients/" + client.id() + "/test-patches";
        for (TestPatch patch : room.patches().ofClient(client.id())) {
            switch (patch.reading()) {
                case Reading.NotYet none ->
                    alerts.add(new Alert(
                            State.WAITING, "plan.alert.patchUnread", List.of(patch.product(), patch.readFrom()), href));
                case Reading.Reacted reacted ->
                    alerts.add(new Alert(
                            reacted.isOpen() ? State.BLOCKED : State.RAISED,
                            "plan.alert.patchReacted",
                            List.of(patch.product(), reacted.on()),
                            href));
                case Reading.Calm calm -> {}
            }
        }
        return alerts;
    }
}
