package fibril.clinic.booking.pages.my;

import fibril.atlas.ScreeningRule;
import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.pages.BookingDesk;
import fibril.clinic.booking.pages.BookingWords;
import fibril.clinic.booking.pages.my.BeforeVisits.Before;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.HomeForm;
import fibril.clinic.consult.HomeForms;
import fibril.clinic.consult.pages.HomeQuestions;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.Audit;
import fibril.clinic.recover.HomeDay;
import fibril.clinic.recover.pages.link.MyPages;
import fibril.clinic.web.Form;
import fibril.clinic.web.FormNumbers;
import fibril.clinic.web.Guest;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /my/visit/questions: the medical questions, answered by the client before her visit. */
@Controller
@MayEnter(guests = true)
public class MyQuestionsController {

    private static final String FORM = "booking/my/questions";
    private static final int UNFIT = 422;
    private static final int TOO_MANY = 429;

    private final BeforeVisits visits;
    private final HomeQuestions questions;
    private final HomeForms forms;
    private final BookingDesk desk;
    private final MyPages pages;
    private final BookingWords say;
    private final Audit audit;
    private final FormNumbers numbers;

    public MyQuestionsController(
            BeforeVisits visits,
            HomeQuestions questions,
            HomeForms forms,
            BookingDesk desk,
            MyPages pages,
            BookingWords say,
            Audit audit,
            FormNumbers numbers) {
        this.visits = visits;
        this.questions = questions;
        this.forms = forms;
        this.desk = desk;
        this.pages = pages;
        this.say = say;
        this.audit = audit;
        this.numbers = numbers;
    }

    /**
     * What she sent before is not filled in: whoever made the link has its address and knows her birth date, and would read it
     * here. What she leaves open takes nothing back, so that she need not type it again.
     */
    @GetMapping("/my/visit/questions")
    public Reply ask(Guest guest) {
        return visits.during(
                guest, before -> Reply.page(FORM, page(before, Form.blank(say.words()), UUID.randomUUID())));
    }

    /** What is left open stays open: silence is no answer. A form that comes twice is one form. */
    @PostMapping("/my/visit/questions")
    @Transactional
    public Reply create(Guest guest, Form form) {
        return visits.during(guest, before -> {
            UUID key = numbers.of(
                    form.labels("booking.my.questions"),
                    sent -> forms.find(sent).isPresent());
            Optional<HomeForm> there = forms.find(key);
            if (there.isPresent()) return isHers(there.get(), before) ? Reply.seeOther("/my/visit") : Reply.notFound();
            Map<String, Answer> typed = questions.read(form, asked(before), today(before));
            HomeForm sent = HomeForm.fresh(
                    key, before.client().id(), before.appointment().id(), before.now(), typed);
            if (form.isClean() && sent.answers().isEmpty()) form.problem("", "booking.my.questions.empty");
            boolean full = !HomeDay.takesForm(
                    forms.ofClient(before.client().id()).stream().map(HomeForm::at), before.now());
            if (full) form.refuse("", pages.tooMany("booking.my.questions.tooMany", HomeDay.REPORTS));
            if (!form.isClean()) {
                UUID next = form.error("key") == null ? key : UUID.randomUUID();
                return new Reply.View(full ? TOO_MANY : UNFIT, FORM, page(before, form, next));
            }
            keep(sent);
            return Reply.seeOther("/my/visit", say.t("booking.my.questions.sent"));
        });
    }

    private void keep(HomeForm sent) {
        forms.add(sent);
        String what = sent.answers().size() + " answers by her own link, appointment " + sent.visit();
        audit.record(sent.at(), sent.client(), "add", "home form", sent.id().toString(), what);
    }

    private static boolean isHers(HomeForm form, Before before) {
        return form.client().equals(before.client().id());
    }

    private List<ScreeningRule> asked(Before before) {
        Optional<Course> course = before.appointment().course().flatMap(desk::course);
        return questions.askedOf(
                before.client(),
                course.map(Course::areas).<Set<String>>map(Set::copyOf).orElse(Set.of()),
                course.map(Course::concern).map(Set::of).orElse(Set.of()),
                today(before));
    }

    private LocalDate today(Before before) {
        return say.words().dayOf(before.now());
    }

    private MyQuestionsPage page(Before before, Form form, UUID key) {
        return new MyQuestionsPage(
                draft(before.appointment()),
                key.toString(),
                forms.latest(before.client().id())
                        .filter(sent -> sent.visit().equals(before.appointment().id()))
                        .isPresent(),
                questions.groups(asked(before), form, today(before)),
                pages.help(),
                form);
    }

    private static String draft(Appointment appointment) {
        return "my-visit:" + appointment.id();
    }
}
