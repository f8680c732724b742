package fibril.clinic.plan.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Companion;
import fibril.clinic.people.Companions;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Paragraphs;
import fibril.clinic.plan.Signature;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks for consents and takes them, each on its own. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class ConsentsController {

    static final String YES = "yes";
    static final String NO = "no";

    /** Below this age somebody with parental responsibility signs too. */
    private static final int OF_AGE = 18;

    private final Desk desk;
    private final ConsentFacts facts;
    private final ConsentLines lines;
    private final Companions companions;
    private final Vault vault;

    public ConsentsController(Desk desk, ConsentFacts facts, ConsentLines lines, Companions companions, Vault vault) {
        this.desk = desk;
        this.facts = facts;
        this.lines = lines;
        this.companions = companions;
        this.vault = vault;
    }

    @GetMapping("/clients/{client}/consents")
    @MayRead
    public Reply index(@PathVariable UUID client) {
        return desk.client(client)
                .map(found -> Reply.page("plan/consents", page(found)))
                .orElseGet(Reply::notFound);
    }

    @GetMapping("/clients/{client}/consents/new")
    public Reply ask(@PathVariable UUID client, Form form) {
        return desk.client(client)
                .map(found -> Reply.page("plan/consentAsk", page(found, form.labels("plan.consent"))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/consents")
    @Transactional
    public Reply create(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = desk.client(client);
        if (found.isEmpty()) return Reply.notFound();
        Map<ConsentKind, Consent.Wording> shown = texts(found.get(), form.labels("plan.consent"));
        List<ConsentKind> agreed = answered(form, shown, YES);
        List<ConsentKind> declined = answered(form, shown, NO);
        if (agreed.isEmpty() && declined.isEmpty()) form.problem("", "plan.consent.nothingAnswered");
        if (changedSince(form, shown, agreed)) {
            form.problem("", "plan.consent.textChanged");
            return Reply.stale("plan/consentAsk", page(found.get(), form));
        }
        Optional<Signed> signed = agreed.isEmpty() ? Optional.empty() : signed(form, found.get());
        if (!form.isClean()) return Reply.refused("plan/consentAsk", page(found.get(), form));
        signed.ifPresent(by -> agreed.forEach(
                kind -> give(kind, found.get(), course(found.get(), form), shownAs(shown, kind), by, who)));
        declined.forEach(kind -> decline(kind, found.get(), course(found.get(), form), who));
        return Reply.seeOther("/clients/" + client + "/consents", desk.words().t("plan.consent.saved", agreed.size()));
    }

    private record Signed(Signature signature, String guardian, String interpreter) {}

    private Optional<Signed> signed(Form form, Client client) {
        String name = form.need("signedName", Signature.LONGEST_NAME);
        String interpreter = form.text("interpreter", Signature.LONGEST_NAME);
        boolean minor = client.ageOn(desk.today()) < OF_AGE;
        String guardian =
                minor ? form.need("guardian", Signature.LONGEST_NAME) : form.text("guardian", Signature.LONGEST_NAME);
        String typed = form.typed("drawing");
        Optional<byte[]> png = DrawnSignature.read(typed);
        if (!typed.isEmpty() && png.isEmpty()) form.problem("drawing", "plan.consent.notADrawing");
        if (!form.isClean()) return Optional.empty();
        return Optional.of(new Signed(new Signature(name, png.map(vault::put).orElse("")), guardian, interpreter));
    }

    private void give(
            ConsentKind kind,
            Client client,
            Optional<Course> course,
            Consent.Wording wording,
            Signed by,
            SignedIn who) {
        boolean treatment = kind == ConsentKind.TREATMENT;
        Consent consent = new Consent(
                UUID.randomUUID(),
                client.id(),
                kind,
                treatment ? course.orElseThrow().id() : null,
                treatment ? course.orElseThrow().provenance().version() : 0,
                wording,
                by.signature(),
                by.guardian(),
                by.interpreter(),
                desk.today(),
                facts.validUntil(),
                null,
                Provenance.first(who.id(), desk.now()));
        desk.room().consents().add(consent);
        desk.wrote(
                who, "give", "consent", consent.id(), kind + " text " + wording.textId() + " " + wording.textVersion());
    }

    /** Who does not agree today does not agree to what she signed before either. */
    private void decline(ConsentKind kind, Client client, Optional<Course> course, SignedIn who) {
        desk.wrote(who, "decline", "consent", client.id(), kind.name());
        standing(client, kind, course)
                .filter(before -> before.withdrawnOn().isEmpty())
                .ifPresent(before -> {
                    String why = desk.words().t("plan.consent.declined");
                    desk.room().consents().add(before.withdrawn(desk.today(), who.id(), desk.now(), why));
                    desk.wrote(who, "withdraw", "consent", before.id(), kind.name());
                });
    }

    /** What she said last about this, of the treatment about this course. */
    private Optional<Consent> standing(Client client, ConsentKind kind, Optional<Course> course) {
        return desk.room().consents().current(client.id()).stream()
                .filter(consent -> consent.kind() == kind)
                .filter(consent ->
                        kind != ConsentKind.TREATMENT || consent.course().equals(course.map(Course::id)))
                .findFirst();
    }

    private static List<ConsentKind> answered(Form form, Map<ConsentKind, Consent.Wording> shown, String answer) {
        return shown.keySet().stream()
                .filter(kind -> form.oneOf("answer-" + kind, List.of(YES, NO))
                        .filter(answer::equals)
                        .isPresent())
                .toList();
    }

    private static Consent.Wording shownAs(Map<ConsentKind, Consent.Wording> shown, ConsentKind kind) {
        return Objects.requireNonNull(shown.get(kind), "only what was shown can be answered");
    }

    /** Somebody must not sign words that were changed under their pen. */
    private static boolean changedSince(Form form, Map<ConsentKind, Consent.Wording> shown, List<ConsentKind> agreed) {
        return agreed.stream().anyMatch(kind -> !shownAs(shown, kind).hash().equals(form.typed("hash-" + kind)));
    }

    private Map<ConsentKind, Consent.Wording> texts(Client client, Form form) {
        Map<ConsentKind, Consent.Wording> texts = new EnumMap<>(ConsentKind.class);
        course(client, form)
                .filter(course -> course.state() == CourseState.AGREED)
                .ifPresent(course -> texts.put(ConsentKind.TREATMENT, facts.treatment(course)));
        for (ConsentKind kind : List.of(ConsentKind.CLINICAL_PHOTOS, ConsentKind.TEACHING, ConsentKind.MARKETING)) {
            texts.put(kind, facts.other(kind));
        }
        return texts;
    }

    /** The course that was named, otherwise the newest open one. */
    private Optional<Course> course(Client client, Form form) {
        return form.id("course")
                .flatMap(id -> desk.course(client.id(), id))
                .or(() -> desk.room().courses().ofClient(client.id()).stream()
                        .filter(course -> course.state().isOpen())
                        .findFirst());
    }

    private ConsentsPage page(Client client) {
        return new ConsentsPage(
                desk.head(client),
                "/clients/" + client.id(),
                lines.of(client),
                desk.room().consents().ofClient(client.id()).stream()
                        .map(consent -> lines.line(client, consent))
                        .toList());
    }

    private ConsentAskPage page(Client client, Form form) {
        Optional<Course> course = course(client, form);
        boolean draft = course.filter(one -> one.state() == CourseState.DRAFT).isPresent();
        List<ConsentAskPage.Asked> asked = new ArrayList<>();
        texts(client, form).forEach((kind, wording) -> asked.add(asked(client, course, kind, wording)));
        return new ConsentAskPage(
                desk.head(client),
                "/clients/" + client.id() + "/consents",
                course.map(one -> one.id().toString()).orElse(""),
                draft
                        ? desk.words().t("plan.consent.draftPlan")
                        : course.isEmpty() ? desk.words().t("plan.consent.noPlan") : "",
                "/clients/" + client.id() + "/courses"
                        + course.map(one -> "/" + one.id()).orElse(""),
                asked,
                List.of(
                        Choice.of(YES, desk.words().t("plan.consent.agree")),
                        Choice.of(NO, desk.words().t("plan.consent.decline"))),
                client.ageOn(desk.today()) < OF_AGE,
                companion(client, form, "guardian", Companion.Role.GUARDIAN),
                companion(client, form, "interpreter", Companion.Role.INTERPRETER),
                "/clients/" + client.id() + "/companions",
                desk.words().t("plan.consent.statement", desk.words().day(desk.today())),
                form);
    }

    /** What was typed, and before anything was typed whoever is named for this client. */
    private ConsentAskPage.Named companion(Client client, Form form, String field, Companion.Role role) {
        List<Companion> named = companions.ofClient(client.id()).stream()
                .filter(each -> each.role() == role)
                .toList();
        String first = named.stream().findFirst().map(Companion::shortly).orElse("");
        return new ConsentAskPage.Named(
                form.has(field) ? form.typed(field) : first,
                named.stream()
                        .map(each -> desk.words().t("plan.consent.named", each.shortly(), each.reached()))
                        .collect(Collectors.joining(". ")));
    }

    private ConsentAskPage.Asked asked(
            Client client, Optional<Course> course, ConsentKind kind, Consent.Wording wording) {
        String state = standing(client, kind, course).map(lines::state).orElse("");
        return new ConsentAskPage.Asked(
                kind.name(), lines.kindWord(kind), wording.hash(), Paragraphs.of(wording.shown()), state);
    }
}
