package fibril.clinic.treat.pages;

import fibril.atlas.Concern;
import fibril.atlas.Fitzpatrick;
import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.StageOfCare;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Courses;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.treat.CourseProgress;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionGaps;
import fibril.clinic.treat.ShownOnlyWithConsent;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many sessions are done, when the next may be, and which record is unfinished. */
@Component
public class TreatStage implements StageOfCare {

    private final Courses courses;
    private final TreatRecords records;
    private final CurrentAtlas atlas;
    private final ShownOnlyWithConsent shown;
    private final Words words;

    public TreatStage(
            Courses courses, TreatRecords records, ShownOnlyWithConsent shown, CurrentAtlas atlas, Words words) {
        this.courses = courses;
        this.records = records;
        this.shown = shown;
        this.atlas = atlas;
        this.words = words;
    }

    @Override
    public Corridor stage() {
        return Corridor.TREAT;
    }

    @Override
    public String addressFor(UUID client) {
        return "/clients/" + client + "/sessions";
    }

    @Override
    public Step stepOf(Client client, LocalDate today) {
        List<Session> sessions = records.sessions().ofClient(client.id());
        return step(client, sessions, today).with(alerts(client, sessions, today));
    }

    private Step step(Client client, List<Session> sessions, LocalDate today) {
        Optional<Session> open = sessions.stream().filter(Session::isOpen).findFirst();
        if (open.isPresent()) {
            return step(State.IN_PROGRESS, "treat.step.open", open.get().number());
        }
        List<CourseProgress> running = courses.ofClient(client.id()).stream()
                .filter(course -> course.state() == CourseState.AGREED)
                .map(course -> progress(client, course))
                .sorted(Comparator.comparing(CourseProgress::isComplete))
                .toList();
        if (!running.isEmpty()) return step(running.getFirst(), today);
        long done = sessions.stream().filter(Session::isNeedled).count();
        return done == 0 ? Step.of(State.NOT_STARTED, "treat.step.none") : step(State.DONE, "treat.step.done", done);
    }

    private static Step step(CourseProgress progress, LocalDate today) {
        int of = progress.course().sessions();
        if (progress.isComplete()) return step(State.DONE, "treat.step.of", progress.done(), of);
        if (progress.done() == 0) return step(State.NOT_STARTED, "treat.step.of", 0, of);
        boolean early = progress.notBefore().filter(today::isBefore).isPresent();
        Step step = early
                ? step(State.WAITING, "treat.step.notBefore", progress.done(), of)
                : step(State.IN_PROGRESS, "treat.step.of", progress.done(), of);
        return early ? progress.notBefore().map(step::on).orElse(step) : step;
    }

    private static Step step(State state, String key, Object... values) {
        return new Step(state, key, List.of(values), null, List.of());
    }

    CourseProgress progress(Client client, Course course) {
        Fitzpatrick skinType = client.skinType().isPresent()
                ? Fitzpatrick.ofNumber(client.skinType().getAsInt())
                : Fitzpatrick.UNKNOWN;
        int minimum = atlas.get()
                .findConcern(course.concern())
                .map(Concern::spacing)
                .map(spacing -> spacing.minimumDays(skinType))
                .orElse(course.spacingDays());
        return CourseProgress.of(course, records.sessions().ofCourse(course), minimum, words.zone());
    }

    private List<Alert> alerts(Client client, List<Session> sessions, LocalDate today) {
        List<Alert> alerts = new ArrayList<>();
        int toTakeDown = shown.toTakeDown(client.id(), today).size();
        if (toTakeDown > 0) {
            String uses = "/clients/" + client.id() + "/uses";
            alerts.add(new Alert(State.BLOCKED, "treat.uses.alert", List.of(toTakeDown), uses));
        }
        Map<UUID, List<Photograph>> photographs = records.photographs().ofClient(client.id()).stream()
                .filter(each -> each.session().isPresent())
                .collect(Collectors.groupingBy(each -> each.session().get()));
        for (Session session : sessions) {
            int gaps = SessionGaps.of(session, photographs.getOrDefault(session.id(), List.of()))
                    .size();
            String href = addressFor(client.id()) + "/" + session.id();
            List<Object> values = List.of(session.number(), words.day(session.startedAt()), gaps);
            if (session.isOpen()) alerts.add(new Alert(State.IN_PROGRESS, "treat.alert.open", values, href + "/edit"));
            else if (gaps > 0) alerts.add(new Alert(State.UNANSWERED, "treat.alert.gaps", values, href));
        }
        return alerts;
    }
}
