package fibril.clinic.consult.pages;

import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.FormNumbers;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Instant;
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

/** /clients/{client}/consultation: the latest talk, a new one, a corrected one. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class ConsultationsController {

    private static final int LONGEST_REASON = 500;
    private static final String FORM = "consult/consultationForm";

    private final ConsultDesk desk;
    private final Consultations consultations;
    private final Audit audit;
    private final FormNumbers numbers;

    public ConsultationsController(ConsultDesk desk, Consultations consultations, Audit audit, FormNumbers numbers) {
        this.desk = desk;
        this.consultations = consultations;
        this.audit = audit;
        this.numbers = numbers;
    }

    @GetMapping("/clients/{client}/consultation")
    @MayRead
    public Reply index(@PathVariable("client") UUID id) {
        return desk.client(id)
                .map(client ->
                        consultations.latest(id).map(talk -> page(client, talk)).orElseGet(() -> nothingYet(client)))
                .orElseGet(Reply::notFound);
    }

    @GetMapping("/clients/{client}/consultation/{talk}")
    @MayRead
    public Reply show(@PathVariable("client") UUID id, @PathVariable UUID talk) {
        return desk.client(id)
                .flatMap(client -> found(client, talk).map(consultation -> page(client, consultation)))
                .orElseGet(Reply::notFound);
    }

    @GetMapping("/clients/{client}/consultation/new")
    public Reply fresh(@PathVariable("client") UUID id) {
        return desk.client(id)
                .map(client -> {
                    Form form =
                            Form.filled(desk.words(), Map.of("on", desk.today().toString()));
                    return Reply.page(
                            FORM, formPage(client, form, UUID.randomUUID().toString(), null));
                })
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/consultation")
    @Transactional
    public Reply create(@PathVariable("client") UUID id, Form form, SignedIn who) {
        Optional<Client> client = desk.client(id);
        if (client.isEmpty()) return Reply.notFound();
        UUID key = numbers.of(form, sent -> consultations.find(sent).isPresent());
        // a form sent twice through a bad connection is one consultation
        if (consultations.find(key).isPresent()) return Reply.seeOther(address(client.get()));
        Optional<TypedConsultation> typed = read(client.get(), form);
        if (typed.isEmpty()) return Reply.refused(FORM, formPage(client.get(), form, key.toString(), null));
        Instant now = desk.now();
        consultations.add(record(client.get(), key, typed.get(), Provenance.first(who.id(), now)));
        audit.record(now, who.id(), "add", "consultation", key.toString(), "");
        return Reply.seeOther(address(client.get()), desk.words().t("consult.saved"));
    }

    @GetMapping("/clients/{client}/consultation/{talk}/edit")
    public Reply edit(@PathVariable("client") UUID id, @PathVariable UUID talk) {
        return desk.client(id)
                .flatMap(client -> found(client, talk).map(consultation -> {
                    Form form =
                            new Form(TypedConsultation.fields(consultation, desk.atlas(), desk.words()), desk.words());
                    return Reply.page(FORM, formPage(client, form, "", consultation));
                }))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/consultation/{talk}")
    @Transactional
    public Reply update(@PathVariable("client") UUID id, @PathVariable UUID talk, Form form, SignedIn who) {
        Optional<Client> client = desk.client(id);
        Optional<Consultation> found = client.flatMap(each -> found(each, talk));
        if (client.isEmpty() || found.isEmpty()) return Reply.notFound();
        Consultation before = found.get();
        Optional<TypedConsultation> typed = read(client.get(), form);
        String why = form.need("correction", LONGEST_REASON);
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        if (seen != 0 && seen != before.provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale(FORM, formPage(client.get(), form, "", before));
        }
        if (typed.isEmpty() || !form.isClean()) return Reply.refused(FORM, formPage(client.get(), form, "", before));
        Instant now = desk.now();
        consultations.add(
                record(client.get(), talk, typed.get(), before.provenance().next(who.id(), now, why)));
        audit.record(now, who.id(), "change", "consultation", talk.toString(), "version " + (seen + 1));
        return Reply.seeOther(address(client.get()) + "/" + talk, desk.words().t("consult.saved"));
    }

    private Optional<TypedConsultation> read(Client client, Form form) {
        return TypedConsultation.read(form, desk.atlas(), client.born(), desk.today(), desk.words());
    }

    private Consultation record(Client client, UUID id, TypedConsultation typed, Provenance provenance) {
        return new Consultation(
                id,
                client.id(),
                typed.on(),
                typed.reason(),
                typed.goals(),
                typed.earlier(),
                typed.notes(),
                desk.atlas().version(),
                provenance);
    }

    private Optional<Consultation> found(Client client, UUID talk) {
        return consultations.find(talk).filter(each -> each.client().equals(client.id()));
    }

    private static String address(Client client) {
        return ConsultDesk.address(client) + "/consultation";
    }

    private Reply nothingYet(Client client) {
        return Reply.page(
                "consult/consultation",
                new ConsultationPage(
                        desk.head(client), ConsultDesk.address(client), null, desk.standing(client), List.of()));
    }

    private Reply page(Client client, Consultation shown) {
        ConsultationPage.Talk talk =
                ConsultationPage.talk(consultations.versions(shown.id()), desk.atlas(), desk::nameOf, desk.words());
        List<ConsultationPage.Other> others = ConsultationPage.others(
                consultations.ofClient(client.id()), shown.id(), ConsultDesk.address(client), desk.words());
        return Reply.page(
                "consult/consultation",
                new ConsultationPage(
                        desk.head(client), ConsultDesk.address(client), talk, desk.standing(client), others));
    }

    private ConsultationFormPage formPage(Client client, Form form, String key, @Nullable Consultation before) {
        String action = address(client) + (before == null ? "" : "/" + before.id());
        String version =
                before == null ? "" : Integer.toString(before.provenance().version());
        return ConsultationFormPage.of(
                desk.head(client),
                form,
                new ConsultationFormPage.Place(ConsultDesk.address(client), action, key, version),
                desk.atlas(),
                client.born(),
                desk.today(),
                desk.words());
    }
}
