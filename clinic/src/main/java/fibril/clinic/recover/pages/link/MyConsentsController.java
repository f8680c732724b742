package fibril.clinic.recover.pages.link;

import fibril.clinic.plan.Consent;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Paragraphs;
import fibril.clinic.practice.Audit;
import fibril.clinic.recover.pages.RecoverWords;
import fibril.clinic.recover.pages.link.MyVisits.Inside;
import fibril.clinic.web.Form;
import fibril.clinic.web.Guest;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /my/consents, /my/consents/{id}, POST /my/consents/{id}/withdrawal: what she agreed to, and taking it back. */
@Controller
@MayEnter(guests = true)
public class MyConsentsController {

    /** With our own words before hers, still within what a reason may hold. */
    private static final int LONGEST_WHY = 400;

    private final MyVisits visits;
    private final Consents consents;
    private final RecoverWords words;
    private final Audit audit;

    public MyConsentsController(MyVisits visits, Consents consents, RecoverWords words, Audit audit) {
        this.visits = visits;
        this.consents = consents;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping("/my/consents")
    public Reply index(Guest guest) {
        return visits.inside(
                guest,
                visit -> Reply.page(
                        "recover/link/consents",
                        new MyConsentsPage(consents.current(visit.client().id()).stream()
                                .map(consent -> line(consent, today(visit)))
                                .toList())));
    }

    @GetMapping("/my/consents/{id}")
    public Reply show(@PathVariable UUID id, Guest guest) {
        return with(
                id,
                guest,
                (visit, consent) ->
                        Reply.page("recover/link/consent", page(consent, today(visit), Form.blank(words.words()))));
    }

    /** Taken back twice through a bad connection is taken back once. */
    @PostMapping("/my/consents/{id}/withdrawal")
    @Transactional
    public Reply withdraw(@PathVariable UUID id, Guest guest, Form form) {
        return with(id, guest, (visit, consent) -> {
            String why = form.labels("link.consent").text("why", LONGEST_WHY);
            if (!form.isClean()) return Reply.refused("recover/link/consent", page(consent, today(visit), form));
            if (consent.withdrawnOn().isEmpty()) {
                String reason = why.isEmpty() ? words.t("link.consent.byHer") : words.t("link.consent.byHer.why", why);
                consents.add(consent.withdrawn(today(visit), consent.client(), visit.now(), reason));
                audit.record(
                        visit.now(),
                        consent.client(),
                        "withdraw",
                        "consent",
                        id.toString(),
                        consent.kind().name());
            }
            return Reply.seeOther("/my/consents", words.t("link.consent.withdrawn"));
        });
    }

    private Reply with(UUID id, Guest guest, BiFunction<Inside, Consent, Reply> answer) {
        return visits.inside(
                guest,
                visit -> consents.find(id)
                        .filter(consent ->
                                consent.client().equals(visit.client().id()))
                        .map(consent -> answer.apply(visit, consent))
                        .orElseGet(() -> Reply.seeOther("/my/consents")));
    }

    private LocalDate today(Inside visit) {
        return words.words().dayOf(visit.now());
    }

    private MyConsentsPage.Line line(Consent consent, LocalDate today) {
        return new MyConsentsPage.Line(
                kind(consent), mark(consent, today), state(consent, today), "/my/consents/" + consent.id());
    }

    private MyConsentsPage.One page(Consent consent, LocalDate today, Form form) {
        return new MyConsentsPage.One(
                kind(consent),
                mark(consent, today),
                state(consent, today),
                Paragraphs.of(consent.wording().shown()),
                words.t(
                        "link.consent.signed",
                        consent.signature().name(),
                        words.words().day(consent.signedOn())),
                consent.holdsOn(today) ? "/my/consents/" + consent.id() + "/withdrawal" : "",
                form);
    }

    private String kind(Consent consent) {
        return words.t("plan.consent.kind." + consent.kind().name());
    }

    private static Mark mark(Consent consent, LocalDate today) {
        if (consent.withdrawnOn().isPresent()) return Mark.STOP;
        return consent.holdsOn(today) ? Mark.OK : Mark.DUE;
    }

    private String state(Consent consent, LocalDate today) {
        Optional<LocalDate> withdrawn = consent.withdrawnOn();
        if (withdrawn.isPresent())
            return words.t("plan.consent.withdrawn", words.words().day(withdrawn.get()));
        String until = words.words().day(consent.validUntil());
        return consent.holdsOn(today)
                ? words.t("plan.consent.holds", words.words().day(consent.signedOn()), until)
                : words.t("plan.consent.expired", until);
    }
}
