package fibril.clinic.consult.pages;

import fibril.clinic.consult.Answer;
import fibril.clinic.consult.Candidate;
import fibril.clinic.consult.Given;
import fibril.clinic.consult.HomeForms;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.ScreeningRecords;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.FormNumbers;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The medical questions: asked anew, or the ones on record filled in and corrected. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class QuestionsController {

    private static final int LONGEST_REASON = 500;
    private static final String FORM = "consult/questions";

    private final ConsultDesk desk;
    private final Questionnaires questionnaires;
    private final ScreeningRecords records;
    private final HomeForms homeForms;
    private final Audit audit;
    private final FormNumbers numbers;

    public QuestionsController(
            ConsultDesk desk,
            Questionnaires questionnaires,
            ScreeningRecords records,
            HomeForms homeForms,
            Audit audit,
            FormNumbers numbers) {
        this.desk = desk;
        this.questionnaires = questionnaires;
        this.records = records;
        this.homeForms = homeForms;
        this.audit = audit;
        this.numbers = numbers;
    }

    @GetMapping("/clients/{client}/screening/new")
    public Reply fresh(@PathVariable("client") UUID id) {
        return desk.client(id)
                .map(client -> Reply.page(
                        FORM,
                        page(client, Form.blank(desk.words()), UUID.randomUUID().toString(), null, false)))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/screening")
    @Transactional
    public Reply create(@PathVariable("client") UUID id, Form form, SignedIn who) {
        Optional<Client> client = desk.client(id);
        if (client.isEmpty()) return Reply.notFound();
        UUID key = numbers.of(form, sent -> questionnaires.find(sent).isPresent());
        // a form sent twice through a bad connection is one questionnaire
        if (questionnaires.find(key).isPresent()) return Reply.seeOther(address(client.get()));
        AsSent home = home(client.get());
        Map<String, Answer> typed =
                TypedAnswers.read(form, asked(client.get()).all(), home, desk.today(), desk.words());
        if (sentMeanwhile(form, client.get())) {
            return Reply.stale(FORM, page(client.get(), form, key.toString(), null, false));
        }
        if (!form.isClean()) return Reply.refused(FORM, page(client.get(), form, key.toString(), null, false));
        Instant now = desk.now();
        homeForms.settle(id, typed, who.id(), now);
        write(client.get(), key, given(client.get(), typed, Map.of(), home, who), Provenance.first(who.id(), now));
        audit.record(now, who.id(), "add", "questionnaire", key.toString(), "");
        return Reply.seeOther(address(client.get()), desk.words().t("consult.questions.saved"));
    }

    @GetMapping("/clients/{client}/screening/{asked}/edit")
    public Reply edit(@PathVariable("client") UUID id, @PathVariable UUID asked) {
        return desk.client(id)
                .flatMap(client -> found(client, asked).map(before -> {
                    Map<String, Answer> undisputed = new HashMap<>(before.answers());
                    undisputed.keySet().removeAll(home(client).answers().keySet());
                    Map<String, String> fields =
                            TypedAnswers.fields(asked(client).all(), undisputed);
                    return Reply.page(FORM, page(client, Form.filled(desk.words(), fields), "", before, false));
                }))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/screening/{asked}")
    @Transactional
    public Reply update(@PathVariable("client") UUID id, @PathVariable UUID asked, Form form, SignedIn who) {
        Optional<Client> client = desk.client(id);
        Optional<Questionnaire> found = client.flatMap(each -> found(each, asked));
        if (client.isEmpty() || found.isEmpty()) return Reply.notFound();
        Questionnaire before = found.get();
        AsSent home = home(client.get());
        Map<String, Answer> typed = TypedAnswers.read(
                form.labels("consult.questions"), asked(client.get()).all(), home, desk.today(), desk.words());
        // left open, an answer from home goes on waiting and what is on record stays there
        home.answers().keySet().stream()
                .filter(rule -> typed.get(rule) instanceof Answer.NotAsked)
                .forEach(typed::remove);
        boolean changes = changes(before.answers(), typed, home);
        String typedWhy = changes ? form.need("correction", LONGEST_REASON) : form.text("correction", LONGEST_REASON);
        String why = typedWhy.isEmpty()
                ? desk.words().t(home.form().isEmpty() ? "consult.questions.more" : "consult.home.more")
                : typedWhy;
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        if (seen != 0 && seen != before.provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale(FORM, page(client.get(), form, "", before, changes));
        }
        if (sentMeanwhile(form, client.get())) return Reply.stale(FORM, page(client.get(), form, "", before, changes));
        if (!form.isClean()) return Reply.refused(FORM, page(client.get(), form, "", before, changes));
        Instant now = desk.now();
        homeForms.settle(id, typed, who.id(), now);
        write(
                client.get(),
                asked,
                given(client.get(), typed, before.given(), home, who),
                before.provenance().next(who.id(), now, why));
        audit.record(now, who.id(), "change", "questionnaire", asked.toString(), "version " + (seen + 1));
        return Reply.seeOther(address(client.get()), desk.words().t("consult.questions.saved"));
    }

    private void write(Client client, UUID id, Map<String, Given> given, Provenance provenance) {
        Questionnaire asked = new Questionnaire(
                id, client.id(), given, List.of(), desk.atlas().version(), provenance);
        questionnaires.add(
                records.withFindings(asked, client, desk.areas(client), desk.concerns(client), desk.today()));
    }

    /** What of her answers from home nobody has gone through with her yet. */
    private AsSent home(Client client) {
        return AsSent.of(homeForms.awaiting(client.id()));
    }

    /** Nobody confirms answers that she has changed since the page was opened. */
    private boolean sentMeanwhile(Form form, Client client) {
        boolean meanwhile = !form.typed("home").equals(home(client).form());
        if (meanwhile) form.problem("", "consult.home.meanwhile");
        return meanwhile;
    }

    /**
     * An answer that stays as it was keeps its day, unless she was asked again because of what she sent from home; answers
     * to questions that were not on the form stay too.
     */
    private Map<String, Given> given(
            Client client, Map<String, Answer> typed, Map<String, Given> before, AsSent home, SignedIn who) {
        Map<String, Given> given = new HashMap<>(before);
        typed.forEach((rule, answer) -> {
            Given old = before.get(rule);
            if (answer instanceof Answer.NotAsked) given.remove(rule);
            else if (old == null
                    || !old.answer().equals(answer)
                    || home.to(rule).isPresent()) {
                given.put(rule, new Given(answer, desk.today(), who.id(), desk.areas(client)));
            }
        });
        return given;
    }

    /** What she changed herself from home needs no reason of ours. */
    private static boolean changes(Map<String, Answer> before, Map<String, Answer> typed, AsSent home) {
        return typed.entrySet().stream()
                .filter(each -> home.to(each.getKey()).isEmpty())
                .anyMatch(each -> before.containsKey(each.getKey())
                        && !before.get(each.getKey()).equals(each.getValue()));
    }

    private Optional<Questionnaire> found(Client client, UUID asked) {
        return questionnaires.find(asked).filter(each -> each.client().equals(client.id()));
    }

    private static String address(Client client) {
        return ConsultDesk.address(client) + "/screening";
    }

    private Candidate candidate(Client client) {
        return ScreeningRecords.candidate(client, desk.areas(client), desk.concerns(client));
    }

    private QuestionsPage.Asked asked(Client client) {
        return QuestionsPage.Asked.of(desk.atlas(), candidate(client), desk.today());
    }

    private QuestionsPage page(Client client, Form form, String key, @Nullable Questionnaire before, boolean changes) {
        QuestionsPage.Asked asked = asked(client);
        Map<String, Given> given = before != null
                ? before.given()
                : desk.current(client).map(Questionnaire::given).orElse(Map.of());
        QuestionsPage.Earlier earlier = new QuestionsPage.Earlier(given, home(client));
        return new QuestionsPage(
                desk.head(client),
                form,
                address(client),
                address(client) + (before == null ? "" : "/" + before.id()),
                key,
                before == null ? "" : Integer.toString(before.provenance().version()),
                changes,
                desk.areas(client).isEmpty(),
                earlier.home().form(),
                desk.homeNote(client),
                QuestionsPage.groups(desk.atlas(), asked, form, earlier, candidate(client), desk.today(), desk.words()),
                QuestionsPage.blocks(asked.elsewhere(), form, earlier, desk.today(), desk.words()));
    }
}
