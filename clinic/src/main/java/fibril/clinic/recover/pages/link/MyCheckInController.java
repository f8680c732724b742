package fibril.clinic.recover.pages.link;

import fibril.atlas.CheckInQuestion;
import fibril.atlas.CheckInTime;
import fibril.atlas.Urgency;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.ExpectedCheckIn;
import fibril.clinic.recover.HomeDay;
import fibril.clinic.recover.Judging;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.Sign;
import fibril.clinic.recover.pages.CheckInPhotographs;
import fibril.clinic.recover.pages.FlagRaiser;
import fibril.clinic.recover.pages.RecoverWords;
import fibril.clinic.recover.pages.link.MyVisits.Visit;
import fibril.clinic.web.Form;
import fibril.clinic.web.FormNumbers;
import fibril.clinic.web.Guest;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** GET /my/check-ins/new, POST /my/check-ins, GET /my/check-ins/{id}: a check-in typed by the client herself. */
@Controller
@MayEnter(guests = true)
public class MyCheckInController {

    private static final String FORM = "recover/link/checkIn";
    private static final int UNFIT = 422;
    private static final int TOO_MANY = 429;

    private final MyVisits visits;
    private final MyCheckInForms forms;
    private final MyPages pages;
    private final CheckIns checkIns;
    private final CheckInPhotographs photographs;
    private final FlagRaiser raiser;
    private final Judging judging;
    private final CurrentAtlas atlas;
    private final RecoverWords words;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final FormNumbers numbers;

    public MyCheckInController(
            MyVisits visits,
            MyCheckInForms forms,
            MyPages pages,
            CheckIns checkIns,
            CheckInPhotographs photographs,
            FlagRaiser raiser,
            Judging judging,
            CurrentAtlas atlas,
            RecoverWords words,
            Audit audit,
            PlatformTransactionManager transactions,
            FormNumbers numbers) {
        this.visits = visits;
        this.forms = forms;
        this.pages = pages;
        this.checkIns = checkIns;
        this.photographs = photographs;
        this.raiser = raiser;
        this.judging = judging;
        this.atlas = atlas;
        this.words = words;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.numbers = numbers;
    }

    @GetMapping("/my/check-ins/new")
    public Reply fresh(Guest guest, Form form) {
        return visits.during(
                guest,
                visit -> due(form.typed("due"), visit.recovery())
                        .map(due -> Reply.page(FORM, forms.of(visit, due, Form.blank(words.words()))))
                        .orElseGet(() -> Reply.seeOther("/my")));
    }

    @PostMapping("/my/check-ins")
    public Reply create(
            Guest guest,
            Form form,
            @RequestParam(name = CheckInPhotographs.FIELD, required = false) @Nullable MultipartFile file) {
        boolean withPicture = file != null && !file.isEmpty();
        boolean leftOut = withPicture && !mayComeWithPicture(guest);
        Optional<CheckInPhotographs.Sent> sent = leftOut ? Optional.empty() : CheckInPhotographs.decoded(file);
        return transaction.execute(status -> visits.during(guest, visit -> created(visit, form, sent, leftOut)));
    }

    /** What costs little is asked first: a picture is decoded only behind an open link, and so many of a day. */
    private boolean mayComeWithPicture(Guest guest) {
        return visits.mayReport(guest) && day(guest.client(), visits.now()).takesPhotograph();
    }

    private HomeDay day(UUID client, Instant now) {
        return HomeDay.of(checkIns.ofClient(client), now);
    }

    private Reply created(Visit visit, Form form, Optional<CheckInPhotographs.Sent> sent, boolean leftOut) {
        Recovery recovery = visit.recovery();
        UUID id = numbers.of(form.labels("link.form"), told -> isOfThisSession(told, recovery));
        if (isOfThisSession(id, recovery)) return Reply.seeOther("/my/check-ins/" + id);
        int due = dueOrBetween(form.typed("due"), recovery);
        MyAnswers.Asked asked = MyAnswers.Asked.of(recovery, due, atlas.get());
        MyAnswers typed = MyAnswers.read(form, recovery, asked, visit.now(), words.words());
        boolean full = !day(visit.client().id(), visit.now()).takesReport();
        // what cannot wait is never held back for what is missing beside it, nor an emergency for what came before
        boolean urgent = isRaised(recovery, checkIn(id, due, typed, List.of(), visit), full);
        if (full && !urgent) form.refuse("", pages.tooMany("link.form.tooMany", HomeDay.REPORTS));
        if (!urgent) typed.needWhole(form, asked, due);
        Form aside = Form.blank(words.words());
        if (leftOut)
            aside.refuse(CheckInPhotographs.FIELD, pages.tooMany("link.form.tooManyPhotographs", HomeDay.PHOTOGRAPHS));
        Optional<CheckInPhotographs.Came> photo = photographs.read(aside, recovery.session(), sent);
        if (!urgent) aside.problems().forEach(problem -> form.refuse(problem.field(), problem.text()));
        if (urgent ? !typed.fits() : !form.isClean()) {
            return refused(full || leftOut ? TOO_MANY : UNFIT, visit, due, form, photo.isPresent());
        }
        List<UUID> kept = photo.stream()
                .map(came -> photographs.keep(
                        came, recovery.session(), visit.now(), visit.client().id(), visit.now()))
                .toList();
        keep(checkIn(id, due, typed, kept, visit), visit);
        return Reply.seeOther(
                "/my/check-ins/" + id, words.t(aside.isClean() ? "link.form.sent" : "link.form.sent.noPhotograph"));
    }

    private Reply refused(int status, Visit visit, int due, Form form, boolean photoCame) {
        if (photoCame) form.problem(CheckInPhotographs.FIELD, "recover.form.photograph.again");
        return new Reply.View(status, FORM, forms.of(visit, due, form));
    }

    private void keep(CheckIn checkIn, Visit visit) {
        checkIns.add(checkIn);
        audit.record(
                visit.now(),
                checkIn.client(),
                "add",
                "check-in",
                checkIn.id().toString(),
                "by her own link, session " + checkIn.session() + ", due " + checkIn.dueHours());
        raiser.raise(visit.recovery(), checkIn, visit.now());
    }

    private static CheckIn checkIn(UUID id, int due, MyAnswers typed, List<UUID> photographs, Visit visit) {
        return new CheckIn(
                id,
                visit.client().id(),
                visit.recovery().session().id(),
                due,
                visit.now(),
                typed.answers(),
                typed.ownWords(),
                photographs,
                Provenance.first(visit.client().id(), visit.now()));
    }

    @GetMapping("/my/check-ins/{id}")
    public Reply show(@PathVariable UUID id, Guest guest) {
        return visits.during(
                guest,
                visit -> visit.recovery().told().stream()
                        .filter(told -> told.id().equals(id) && told.isFromHome())
                        .findFirst()
                        .map(told -> Reply.page("recover/link/told", told(told, visit)))
                        .orElseGet(() -> Reply.seeOther("/my")));
    }

    private MyToldPage told(CheckIn told, Visit visit) {
        List<Sign.Raised> raised = raised(visit.recovery(), told).toList();
        return new MyToldPage(
                words.t("link.told.at", words.moment(told.at())),
                pages.help(),
                raised.stream().anyMatch(sign -> sign.flag().urgency() == Urgency.EMERGENCY),
                raised.stream()
                        .sorted(Comparator.comparing(sign -> sign.flag().urgency()))
                        .map(sign -> new MyToldPage.Raised(
                                RecoverWords.mark(sign.flag().urgency()),
                                sign.flag().sign(),
                                sign.flag().tellClient(),
                                words.t("recover.sheet.call."
                                        + sign.flag().urgency().name())))
                        .toList(),
                leftOut(told, visit.recovery()),
                pages.of(visit).next());
    }

    /** Of a check-in that was asked for, about the skin. A report may say as little as it likes. */
    private List<String> leftOut(CheckIn told, Recovery recovery) {
        if (told.isInBetween()) return List.of();
        MyAnswers.Asked asked = MyAnswers.Asked.of(recovery, told.dueHours(), atlas.get());
        return Stream.concat(asked.scales().stream(), asked.signs().stream())
                .filter(question -> !told.answers().wasAsked(question.id()))
                .map(CheckInQuestion::ask)
                .toList();
    }

    private Stream<Sign.Raised> raised(Recovery recovery, CheckIn checkIn) {
        return judging.signs(recovery, checkIn).stream()
                .flatMap(sign -> sign instanceof Sign.Raised raised ? Stream.of(raised) : Stream.empty());
    }

    private boolean isRaised(Recovery recovery, CheckIn checkIn, boolean onlyEmergencies) {
        return raised(recovery, checkIn)
                .anyMatch(sign -> !onlyEmergencies || sign.flag().urgency() == Urgency.EMERGENCY);
    }

    /** A form sent twice through a bad connection is counted once. */
    private boolean isOfThisSession(UUID id, Recovery recovery) {
        return checkIns.find(id)
                .filter(told -> told.session().equals(recovery.session().id()))
                .isPresent();
    }

    /** 0 for a report; empty when no check-in is asked for at such an hour now. */
    private Optional<Integer> due(String typed, Recovery recovery) {
        if (typed.isEmpty() || typed.equals("0")) return Optional.of(CheckIn.IN_BETWEEN);
        return recovery.due().stream()
                .map(ExpectedCheckIn::atHours)
                .filter(hours -> hours.toString().equals(typed))
                .findFirst();
    }

    /** Too late for the check-in that was begun, or answered meanwhile: what she wrote still counts, as a report. */
    private int dueOrBetween(String typed, Recovery recovery) {
        boolean known = atlas.get().checkInTimes().stream()
                .map(CheckInTime::atHours)
                .anyMatch(hours -> hours.toString().equals(typed));
        return known ? due(typed, recovery).orElse(CheckIn.IN_BETWEEN) : CheckIn.IN_BETWEEN;
    }
}
