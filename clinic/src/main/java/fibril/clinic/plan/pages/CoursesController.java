package fibril.clinic.plan.pages;

import fibril.atlas.Concern;
import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.Goal;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.PlanCheck;
import fibril.clinic.plan.PlanFault;
import fibril.clinic.plan.PlannedFor;
import fibril.clinic.plan.PrescriberOrder;
import fibril.clinic.plan.pages.forecast.KeptForecastLines;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A client's courses: looked at, agreed to, ended, and the prescriber's orders for them. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class CoursesController {

    private final Desk desk;
    private final CoursePages pages;
    private final CourseForms forms;
    private final ConsentLines consentLines;
    private final Consultations consultations;
    private final KeptForecastLines forecasts;

    public CoursesController(
            Desk desk,
            CoursePages pages,
            CourseForms forms,
            ConsentLines consentLines,
            Consultations consultations,
            KeptForecastLines forecasts) {
        this.forecasts = forecasts;
        this.desk = desk;
        this.pages = pages;
        this.forms = forms;
        this.consentLines = consentLines;
        this.consultations = consultations;
    }

    @GetMapping("/clients/{client}/courses")
    @MayRead
    public Reply index(@PathVariable UUID client) {
        return desk.client(client)
                .map(found -> Reply.page("plan/courses", page(found)))
                .orElseGet(Reply::notFound);
    }

    @GetMapping("/clients/{client}/courses/{id}")
    @MayRead
    public Reply show(@PathVariable UUID client, @PathVariable UUID id, SignedIn who, Form form) {
        Optional<Client> found = desk.client(client);
        Optional<Course> course = desk.course(client, id);
        if (found.isEmpty() || course.isEmpty()) return Reply.notFound();
        return Reply.page("plan/course", pages.page(found.get(), course.get(), who, form));
    }

    /** Agreeing signs the plan as it stands, after holding it against today's limits again. */
    @PostMapping("/clients/{client}/courses/{id}/agreement")
    @Transactional
    public Reply agree(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        return step(client, id, form.labels("plan.form"), who, (found, course) -> {
            if (course.state() != CourseState.DRAFT) form.problem("", "plan.course.notDraft");
            if (!form.ticked("sign")) form.problem("sign", "plan.course.signMissing");
            boolean noAnaesthetic =
                    forms.readinessOf(found, course.areas(), course.concern()).noAnaesthetic();
            Concern concern = desk.atlas().concern(course.concern());
            for (PlanFault fault : new PlanCheck(desk.atlas(), concern, PlannedFor.of(found, desk.today()))
                    .of(course, noAnaesthetic)) {
                form.refuse("", desk.text(fault.messageKey(), fault.values()));
            }
            return course.to(
                    CourseState.AGREED, who.id(), desk.now(), desk.words().t("plan.course.agreedReason"));
        });
    }

    @PostMapping("/clients/{client}/courses/{id}/ending")
    @Transactional
    public Reply end(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        return step(client, id, form.labels("plan.form"), who, (found, course) -> {
            String how = form.needOneOf("how", List.of("COMPLETED", "STOPPED")).orElse("STOPPED");
            String why = form.need("why", 500);
            if (!course.state().isOpen()) form.problem("", "plan.course.ended");
            if (how.equals("COMPLETED") && course.state() == CourseState.DRAFT) {
                form.problem("how", "plan.course.draftCannotComplete");
            }
            String reason = why.isEmpty() ? "-" : why;
            return course.to(CourseState.valueOf(how), who.id(), desk.now(), reason);
        });
    }

    private interface Step {
        Course of(Client client, Course course);
    }

    private Reply step(UUID client, UUID id, Form form, SignedIn who, Step step) {
        Optional<Client> found = desk.client(client);
        Optional<Course> course = desk.course(client, id);
        if (found.isEmpty() || course.isEmpty()) return Reply.notFound();
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        if (seen != 0 && seen != course.get().provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale("plan/course", pages.page(found.get(), course.get(), who, form));
        }
        Course next = step.of(found.get(), course.get());
        if (!form.isClean()) return Reply.refused("plan/course", pages.page(found.get(), course.get(), who, form));
        desk.room().courses().add(next);
        if (next.state() == CourseState.AGREED) forecasts.keep(found.get(), next, desk.today());
        desk.wrote(
                who,
                next.state().name().toLowerCase(java.util.Locale.ROOT),
                "course",
                id,
                "version " + next.provenance().version());
        return Reply.seeOther(
                address(client, id),
                desk.words().t("plan.course.now." + next.state().name()));
    }

    @PostMapping("/clients/{client}/courses/{id}/orders")
    @Transactional
    public Reply order(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        Optional<Client> found = desk.client(client);
        Optional<Course> course = desk.course(client, id);
        if (found.isEmpty() || course.isEmpty()) return Reply.notFound();
        Optional<PrescriberOrder> order = TypedOrder.read(form.labels("plan.order"), desk, id, who);
        if (order.isEmpty()) return Reply.refused("plan/course", pages.page(found.get(), course.get(), who, form));
        desk.room().orders().add(order.get());
        desk.wrote(who, "add", "prescriber's order", order.get().id(), "course " + id);
        return Reply.seeOther(address(client, id) + "#orders", desk.words().t("plan.order.saved"));
    }

    private CoursesPage page(Client client) {
        String base = "/clients/" + client.id();
        return new CoursesPage(
                desk.head(client),
                base,
                desk.room().courses().ofClient(client.id()).stream()
                        .map(course -> new CoursesPage.CourseLine(
                                base + "/courses/" + course.id(),
                                pages.title(course),
                                desk.words()
                                        .t(
                                                "plan.courses.what",
                                                course.sessions(),
                                                desk.words().number(course.deepestMm())),
                                CoursePages.mark(course.state()),
                                pages.stateWord(course),
                                desk.signed(
                                        course.provenance().author(),
                                        course.provenance().at())))
                        .toList(),
                goals(client),
                consentLines.of(client),
                consentLines.patches(client));
    }

    /** One way into a new plan for each concern the client named. */
    private List<CoursesPage.GoalLine> goals(Client client) {
        Map<String, String> areasByConcern = new LinkedHashMap<>();
        for (Goal goal :
                consultations.latest(client.id()).map(one -> one.goals()).orElse(List.of())) {
            areasByConcern.merge(goal.concern(), goal.area(), (before, one) -> before + "," + one);
        }
        return areasByConcern.entrySet().stream()
                .filter(each -> desk.atlas().findConcern(each.getKey()).isPresent())
                .map(each -> new CoursesPage.GoalLine(
                        "/clients/" + client.id() + "/courses/new?concern=" + each.getKey() + "&areas="
                                + each.getValue(),
                        desk.words()
                                .t(
                                        "plan.courses.planFor",
                                        desk.atlas().concern(each.getKey()).name())))
                .toList();
    }

    private static String address(UUID client, UUID course) {
        return "/clients/" + client + "/courses/" + course;
    }
}
