package fibril.clinic.booking.pages.my;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.pages.BookingDesk;
import fibril.clinic.booking.pages.BookingWords;
import fibril.clinic.booking.pages.my.BeforeVisits.Before;
import fibril.clinic.consult.HomeForm;
import fibril.clinic.consult.HomeForms;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Paragraphs;
import fibril.clinic.plan.pages.ConsentFacts;
import fibril.clinic.practice.Audit;
import fibril.clinic.recover.pages.link.MyPages;
import fibril.clinic.web.Guest;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** GET /my/visit: what comes before a visit. GET /my/visit/texts/{kind}: what she will be asked to agree to. */
@Controller
@MayEnter(guests = true)
public class MyVisitController {

    private static final List<ConsentKind> OTHERS =
            List.of(ConsentKind.CLINICAL_PHOTOS, ConsentKind.TEACHING, ConsentKind.MARKETING);

    private final BeforeVisits visits;
    private final MyCalendar calendar;
    private final BookingDesk desk;
    private final HomeForms forms;
    private final ConsentFacts facts;
    private final MyPages pages;
    private final BookingWords say;
    private final Audit audit;

    public MyVisitController(
            BeforeVisits visits,
            MyCalendar calendar,
            BookingDesk desk,
            HomeForms forms,
            ConsentFacts facts,
            MyPages pages,
            BookingWords say,
            Audit audit) {
        this.visits = visits;
        this.calendar = calendar;
        this.desk = desk;
        this.forms = forms;
        this.facts = facts;
        this.pages = pages;
        this.say = say;
        this.audit = audit;
    }

    @GetMapping("/my/visit")
    public Reply show(Guest guest) {
        return visits.during(guest, before -> Reply.page("booking/my/visit", page(before)));
    }

    private MyVisitPage page(Before before) {
        Optional<HomeForm> sent = sentFor(before);
        return new MyVisitPage(
                before.client().givenName(),
                new MyVisitPage.Visit(
                        calendar.line(before.appointment()), calendar.avoid(before.client(), before.appointment())),
                sent.isPresent() ? Mark.OK : Mark.UNANSWERED,
                sent.map(form -> say.t(
                                "booking.my.answered",
                                form.answers().size(),
                                say.words().moment(form.at())))
                        .orElseGet(() -> say.t("booking.my.answered.not")),
                sent.isPresent(),
                kinds(before.appointment())
                        .map(kind -> new MyVisitPage.Text(kindWord(kind), address(kind)))
                        .toList(),
                pages.help());
    }

    private Optional<HomeForm> sentFor(Before before) {
        return forms.latest(before.client().id())
                .filter(form -> form.visit().equals(before.appointment().id()));
    }

    /** Reading is noted: the practitioner may say that she had it before her. */
    @GetMapping("/my/visit/texts/{kind}")
    @Transactional
    public Reply text(@PathVariable String kind, Guest guest) {
        return visits.during(
                guest,
                before -> kinds(before.appointment())
                        .filter(each -> address(each).equals("/my/visit/texts/" + kind))
                        .findFirst()
                        .map(each -> read(before, each))
                        .orElseGet(() -> Reply.seeOther("/my/visit")));
    }

    private Reply read(Before before, ConsentKind kind) {
        Consent.Wording wording = wording(before.appointment(), kind);
        audit.record(
                before.now(),
                before.client().id(),
                "read",
                "consent text",
                wording.textId(),
                "version " + wording.textVersion() + ", SHA-256 " + wording.hash());
        return Reply.page("booking/my/text", new MyTextPage(kindWord(kind), Paragraphs.of(wording.shown())));
    }

    /** The text of the treatment only once there is a plan that was agreed. */
    private Stream<ConsentKind> kinds(Appointment appointment) {
        boolean agreed = appointment.course().flatMap(desk::course).stream()
                .anyMatch(course -> course.state() == CourseState.AGREED);
        return Stream.concat(agreed ? Stream.of(ConsentKind.TREATMENT) : Stream.empty(), OTHERS.stream());
    }

    private Consent.Wording wording(Appointment appointment, ConsentKind kind) {
        return kind == ConsentKind.TREATMENT
                ? facts.treatment(appointment.course().flatMap(desk::course).orElseThrow())
                : facts.other(kind);
    }

    private String kindWord(ConsentKind kind) {
        return say.t("plan.consent.kind." + kind.name());
    }

    private static String address(ConsentKind kind) {
        return "/my/visit/texts/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
