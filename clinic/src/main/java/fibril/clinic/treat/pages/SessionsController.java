package fibril.clinic.treat.pages;

import fibril.clinic.consult.Answer;
import fibril.clinic.consult.DayQuestions;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.treat.Cleaning;
import fibril.clinic.treat.CourseProgress;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.treat.Pick;
import fibril.clinic.treat.Picking;
import fibril.clinic.treat.Response;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionGaps;
import fibril.clinic.treat.SessionState;
import fibril.clinic.treat.StockUse;
import fibril.clinic.treat.Tools;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Notice;
import fibril.clinic.web.RecordNumber;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** GET /clients/{client}/sessions, …/new, POST …/sessions: needling may begin when nothing stops it. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class SessionsController {

    private final TreatDesk desk;
    private final Starting starting;
    private final TreatStage stage;
    private final DayQuestions questions;
    private final Audit audit;

    SessionsController(TreatDesk desk, Starting starting, TreatStage stage, DayQuestions questions, Audit audit) {
        this.desk = desk;
        this.starting = starting;
        this.stage = stage;
        this.questions = questions;
        this.audit = audit;
    }

    @GetMapping("/clients/{client}/sessions")
    @MayRead
    public Reply index(@PathVariable UUID client) {
        return desk.client(client)
                .map(found -> Reply.page("treat/sessions", page(found)))
                .orElseGet(Reply::notFound);
    }

    @GetMapping("/clients/{client}/sessions/new")
    public Reply fresh(@PathVariable UUID client, @RequestParam(defaultValue = "") String course, SignedIn who) {
        Optional<Client> found = desk.client(client);
        if (found.isEmpty()) return Reply.notFound();
        Optional<Session> open = openOf(found.get());
        if (open.isPresent()) return Reply.seeOther(TreatDesk.address(open.get()) + "/edit");
        return courseOf(found.get(), course)
                .map(planned -> Reply.page(
                        "treat/start",
                        starting.page(found.get(), planned, who.id(), Form.blank(words()), Keys.fresh(), true)))
                .orElseGet(() -> Reply.page("treat/sessions", page(found.get())));
    }

    @PostMapping("/clients/{client}/sessions")
    @Transactional
    public Reply create(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = desk.client(client);
        if (found.isEmpty()) return Reply.notFound();
        Optional<Course> course = courseOf(found.get(), form.typed("course"));
        if (course.isEmpty()) return Reply.notFound();
        String key = Keys.of(form);
        Optional<Session> made = records().sent().madeBy(key).flatMap(records().sessions()::find);
        Optional<Session> standing = made.or(() -> openOf(found.get()));
        if (standing.isPresent()) return Reply.seeOther(TreatDesk.address(standing.get()) + "/edit");
        return start(found.get(), course.get(), key, form.labels("treat.start"), who);
    }

    private Reply start(Client client, Course course, String key, Form form, SignedIn who) {
        UUID id = UUID.randomUUID();
        Instant now = desk.now();
        Map<String, Answer> answers = starting.day(client, course).read(form);
        Picking picking = new Picking(records().stock(), course.device(), id, desk.today(), List.of());
        Tools tools = TypedTools.read(form, picking, new Tools(course.device(), null, List.of()), records(), words());
        boolean cleanedNow = form.ticked("cleaned") && tools.handpiece().isPresent();
        starting.checkHandpiece(form, tools, cleanedNow);
        if (!form.isClean()) return refused(client, course, key, form, who);
        String why = words().t("treat.day.reason");
        questions.record(
                client,
                new HashSet<>(course.areas()),
                Set.of(course.concern()),
                answers,
                new DayQuestions.Writing(who.id(), now, desk.today(), why));
        for (Notice stop : starting.stops(client, course, who.id())) form.refuse("", stop.text());
        for (Notice silence : starting.unanswered(client, course)) form.refuse("", silence.text());
        if (!form.isClean()) return refused(client, course, key, form, who);
        if (!records().sent().claim(key, id)) return Reply.seeOther("/clients/" + client.id() + "/sessions");
        Optional<Pick.Refused> refused =
                new StockUse(records().stock(), id, who.id(), now).change(List.of(), tools.lots());
        if (refused.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            form.refuse(
                    "cartridge",
                    Told.text(words(), refused.get().messageKey(), refused.get().values()));
            return refused(client, course, key, form, who);
        }
        if (cleanedNow) {
            // before the session by the smallest step there is, so that the session itself makes it uncleaned again
            records()
                    .handpieces()
                    .add(new Cleaning(
                            UUID.randomUUID(), tools.handpiece().orElseThrow(), now.minusMillis(1), who.id(), ""));
        }
        Session session = opened(id, client, course, tools, who, now);
        records().sessions().add(session);
        audit.record(now, who.id(), "start", "session", id.toString(), "number " + session.number());
        return Reply.seeOther(TreatDesk.address(session) + "/edit", words().t("treat.start.started"));
    }

    private Session opened(UUID id, Client client, Course course, Tools tools, SignedIn who, Instant now) {
        return new Session(
                id,
                client.id(),
                course.id(),
                starting.number(course),
                now,
                who.id(),
                tools,
                List.of(),
                new NumbingGiven.NotSaid(),
                "",
                Response.NOT_SAID,
                desk.mayPhotograph(client) ? "" : words().t("treat.noPhotos.noConsent"),
                "",
                "",
                SessionState.OPEN,
                Provenance.first(who.id(), now));
    }

    private Reply refused(Client client, Course course, String key, Form form, SignedIn who) {
        return Reply.refused("treat/start", starting.page(client, course, who.id(), form, key, false));
    }

    private Optional<Session> openOf(Client client) {
        return records().sessions().ofClient(client.id()).stream()
                .filter(Session::isOpen)
                .findFirst();
    }

    /** The course that was asked for, or the only one that may be treated. */
    private Optional<Course> courseOf(Client client, String id) {
        if (!id.isEmpty()) {
            return RecordNumber.of(id).flatMap(known -> desk.course(client, known));
        }
        List<Course> agreed = agreed(client);
        return agreed.size() == 1 ? Optional.of(agreed.getFirst()) : Optional.empty();
    }

    private List<Course> agreed(Client client) {
        return desk.courses().ofClient(client.id()).stream()
                .filter(course -> course.state() == CourseState.AGREED)
                .toList();
    }

    private SessionsPage page(Client client) {
        return new SessionsPage(
                desk.head(client),
                agreed(client).stream().map(course -> line(client, course)).toList(),
                records().sessions().ofClient(client.id()).stream()
                        .map(this::line)
                        .toList(),
                "/clients/" + client.id() + "/courses");
    }

    private SessionsPage.CourseLine line(Client client, Course course) {
        CourseProgress progress = stage.progress(client, course);
        Optional<Session> open = openOf(client);
        return new SessionsPage.CourseLine(
                words().t("treat.course.name", desk.concernName(course.concern()), desk.deviceName(course.device())),
                Told.text(words(), "treat.step.of", progress.done(), course.sessions()),
                progress.notBefore()
                        .map(day -> Told.text(
                                words(),
                                "treat.course.next",
                                day,
                                progress.planned().orElse(day)))
                        .orElse(""),
                progress.isComplete() ? Mark.OK : Mark.UNDERWAY,
                open.map(session -> TreatDesk.address(session) + "/edit")
                        .orElse("/clients/" + client.id() + "/sessions/new?course=" + course.id()),
                words().t(open.isPresent() ? "treat.session.goOn" : "treat.session.new"));
    }

    private SessionsPage.SessionLine line(Session session) {
        int gaps = SessionGaps.of(session, records().photographs().ofSession(session.id()))
                .size();
        Mark mark = session.isOpen() ? Mark.UNDERWAY : gaps > 0 ? Mark.UNANSWERED : Mark.OK;
        String state = session.isOpen()
                ? words().t("treat.session.open")
                : !session.isNeedled()
                        ? words().t("treat.session.calledOff")
                        : gaps > 0 ? Told.text(words(), "treat.session.gaps", gaps) : words().t("treat.session.closed");
        String areas =
                String.join(", ", session.areas().stream().map(desk::areaName).toList());
        return new SessionsPage.SessionLine(
                TreatDesk.address(session),
                words().moment(session.startedAt()),
                Told.text(words(), "treat.session.number", session.number()) + (areas.isEmpty() ? "" : ": " + areas),
                mark,
                state);
    }

    private TreatRecords records() {
        return desk.records();
    }

    private Words words() {
        return desk.words();
    }
}
