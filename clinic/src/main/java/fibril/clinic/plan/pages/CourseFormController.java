package fibril.clinic.plan.pages;

import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.Goal;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.PlannedFor;
import fibril.clinic.plan.pages.forecast.KeptForecastLines;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.FormNumbers;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Plans a course, and corrects one as long as it is open. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class CourseFormController {

    private final Desk desk;
    private final CourseForms forms;
    private final Consultations consultations;
    private final KeptForecastLines forecasts;
    private final FormNumbers numbers;

    public CourseFormController(
            Desk desk,
            CourseForms forms,
            Consultations consultations,
            KeptForecastLines forecasts,
            FormNumbers numbers) {
        this.forecasts = forecasts;
        this.desk = desk;
        this.forms = forms;
        this.consultations = consultations;
        this.numbers = numbers;
    }

    @GetMapping("/clients/{client}/courses/new")
    public Reply blank(@PathVariable UUID client, Form form) {
        return desk.client(client)
                .map(found -> Reply.page("plan/courseForm", forms.page(fromGoals(found, form), form)))
                .orElseGet(Reply::notFound);
    }

    @GetMapping("/clients/{client}/courses/{id}/edit")
    public Reply edit(@PathVariable UUID client, @PathVariable UUID id, Form form) {
        Optional<Client> found = desk.client(client);
        Optional<Course> course =
                desk.course(client, id).filter(one -> one.state().isOpen());
        if (found.isEmpty() || course.isEmpty()) return Reply.notFound();
        Course before = course.get();
        CourseForms.Chosen chosen = new CourseForms.Chosen(
                found.get(),
                form.typed("concern").isEmpty() ? before.concern() : form.typed("concern"),
                form.typed("device").isEmpty() ? before.device() : form.typed("device"),
                form.all("areas").isEmpty() ? before.areas() : form.all("areas"),
                id,
                before.provenance().version());
        Form filled = Form.filled(desk.words(), TypedCourse.fields(before, desk));
        return Reply.page("plan/courseForm", forms.page(chosen, filled));
    }

    /** The label check and the forecast by themselves, drawn again whenever the plan changes. */
    @GetMapping("/clients/{client}/courses/label")
    public Reply label(@PathVariable UUID client, Form form) {
        return desk.client(client)
                .map(found -> Reply.page("plan/checks", forms.page(typed(found, form, UUID.randomUUID(), 0), form)))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/courses")
    @Transactional
    public Reply create(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = desk.client(client);
        if (found.isEmpty()) return Reply.notFound();
        UUID key = numbers.of(
                form.labels("plan.form"), sent -> desk.course(client, sent).isPresent());
        if (desk.course(client, key).isPresent()) return Reply.seeOther(address(client, key));
        CourseForms.Chosen chosen = typed(found.get(), form, key, 0);
        Optional<TypedCourse> typed = read(found.get(), form, chosen);
        if (form.ticked("check")) return Reply.page("plan/courseForm", forms.page(chosen, form));
        if (typed.isEmpty()) return Reply.refused("plan/courseForm", forms.page(chosen, form));
        Course course = typed.get().draft(key, client, desk.atlas().version(), Provenance.first(who.id(), desk.now()));
        desk.room().courses().add(course);
        forecasts.keep(found.get(), course, desk.today());
        desk.wrote(who, "add", "course", key, detail(course));
        return Reply.seeOther(address(client, key), desk.words().t("plan.course.saved"));
    }

    @PostMapping("/clients/{client}/courses/{id}")
    @Transactional
    public Reply update(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        Optional<Client> found = desk.client(client);
        Optional<Course> course =
                desk.course(client, id).filter(one -> one.state().isOpen());
        if (found.isEmpty() || course.isEmpty()) return Reply.notFound();
        Course before = course.get();
        int seen = form.labels("plan.form")
                .needWhole("version", 1, Integer.MAX_VALUE)
                .orElse(0);
        CourseForms.Chosen chosen =
                typed(found.get(), form, id, before.provenance().version());
        String reason = form.need("reason", 500);
        Optional<TypedCourse> typed = read(found.get(), form, chosen);
        if (form.ticked("check")) return Reply.page("plan/courseForm", forms.page(chosen, form));
        if (seen != 0 && seen != before.provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale("plan/courseForm", forms.page(chosen, form));
        }
        if (typed.isEmpty() || !form.isClean()) return Reply.refused("plan/courseForm", forms.page(chosen, form));
        Course corrected = typed.get()
                .draft(id, client, desk.atlas().version(), before.provenance().next(who.id(), desk.now(), reason));
        desk.room().courses().add(corrected);
        forecasts.keep(found.get(), corrected, desk.today());
        desk.wrote(who, "change", "course", id, "version " + (seen + 1) + ": " + detail(corrected));
        return Reply.seeOther(address(client, id), desk.words().t("plan.course.corrected"));
    }

    private Optional<TypedCourse> read(Client client, Form form, CourseForms.Chosen chosen) {
        PlannedFor whom = PlannedFor.of(client, desk.today());
        boolean noAnaesthetic =
                forms.readinessOf(client, chosen.areas(), chosen.concern()).noAnaesthetic();
        return TypedCourse.read(form.labels("plan.form"), desk, whom, noAnaesthetic);
    }

    private static CourseForms.Chosen typed(Client client, Form form, UUID key, int version) {
        return new CourseForms.Chosen(
                client, form.typed("concern"), form.typed("device"), form.all("area"), key, version);
    }

    /** What was chosen; otherwise the first wish of the latest consultation, on all areas it names for it. */
    private CourseForms.Chosen fromGoals(Client client, Form form) {
        List<Goal> goals =
                consultations.latest(client.id()).map(one -> one.goals()).orElse(List.of());
        String concern = form.typed("concern").isEmpty()
                ? goals.stream().map(Goal::concern).findFirst().orElse("")
                : form.typed("concern");
        List<String> areas = form.all("areas").isEmpty()
                ? goals.stream()
                        .filter(goal -> goal.concern().equals(concern))
                        .map(Goal::area)
                        .distinct()
                        .toList()
                : form.all("areas").stream()
                        .flatMap(each -> List.of(each.split(",")).stream())
                        .toList();
        return new CourseForms.Chosen(client, concern, device(form), areas, UUID.randomUUID(), 0);
    }

    /** The pen that was chosen; otherwise the only one anybody here is trained on. */
    private String device(Form form) {
        if (!form.typed("device").isEmpty()) return form.typed("device");
        List<String> ours = desk.room().competences().all().stream()
                .filter(one -> one.holdsOn(desk.today()))
                .map(one -> one.device())
                .distinct()
                .toList();
        return ours.size() == 1 ? ours.getFirst() : "";
    }

    private static String address(UUID client, UUID course) {
        return "/clients/" + client + "/courses/" + course;
    }

    private static String detail(Course course) {
        return course.concern() + ", " + course.device() + ", " + course.areas()
                + (course.onLabel() ? "" : ", off label");
    }
}
