package fibril.clinic.plan.pages;

import fibril.clinic.people.Client;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.Paragraphs;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.PdfPress;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One consent: read again, printed, withdrawn. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class ConsentController {

    private final Desk desk;
    private final ConsentLines lines;
    private final Vault vault;
    private final PdfPress press;
    private final Settings settings;

    public ConsentController(Desk desk, ConsentLines lines, Vault vault, PdfPress press, Settings settings) {
        this.desk = desk;
        this.lines = lines;
        this.vault = vault;
        this.press = press;
        this.settings = settings;
    }

    @GetMapping("/clients/{client}/consents/{id}")
    @MayRead
    public Reply show(@PathVariable UUID client, @PathVariable UUID id, Form form) {
        return with(client, id, (found, consent) -> Reply.page("plan/consent", page(found, consent, form)));
    }

    /** What is handed out is noted, so these two readings write. */
    @GetMapping("/clients/{client}/consents/{id}/drawing")
    @MayRead
    @Transactional
    public Reply drawing(@PathVariable UUID client, @PathVariable UUID id, SignedIn who) {
        return with(client, id, (found, consent) -> {
            Optional<byte[]> png = consent.signature().drawn().flatMap(vault::get);
            if (png.isEmpty()) return Reply.notFound();
            desk.wrote(who, "show", "consent", id, "signature");
            return Reply.bytes("image/png", "signature.png", png.get());
        });
    }

    @GetMapping("/clients/{client}/consents/{id}/pdf")
    @MayRead
    @Transactional
    public Reply pdf(@PathVariable UUID client, @PathVariable UUID id, SignedIn who) {
        return with(client, id, (found, consent) -> {
            desk.wrote(who, "show", "consent", id, "PDF");
            return Reply.bytes(
                    "application/pdf",
                    "consent-" + consent.wording().textId() + "-" + consent.signedOn() + ".pdf",
                    press.print("plan/consentSheet", sheet(found, consent)));
        });
    }

    @PostMapping("/clients/{client}/consents/{id}/withdrawal")
    @Transactional
    public Reply withdraw(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        return with(client, id, (found, consent) -> {
            LocalDate today = desk.today();
            form.labels("plan.consent");
            Optional<LocalDate> on = form.needDay("on", consent.signedOn(), today);
            String why = form.need("why", 500);
            int seen = form.needWhole("version", 1, 2).orElse(0);
            if (consent.withdrawnOn().isPresent()
                    || seen != consent.provenance().version()) {
                form.problem("", "web.form.stale");
                return Reply.stale("plan/consent", page(found, consent, form));
            }
            if (!form.isClean() || on.isEmpty()) return Reply.refused("plan/consent", page(found, consent, form));
            desk.room().consents().add(consent.withdrawn(on.get(), who.id(), desk.now(), why));
            desk.wrote(who, "withdraw", "consent", id, consent.kind().name());
            return Reply.seeOther(
                    "/clients/" + client + "/consents/" + id, desk.words().t("plan.consent.isWithdrawn"));
        });
    }

    private interface Answer {
        Reply of(Client client, Consent consent);
    }

    private Reply with(UUID client, UUID id, Answer answer) {
        Optional<Client> found = desk.client(client);
        Optional<Consent> consent =
                desk.room().consents().find(id).filter(one -> one.client().equals(client));
        if (found.isEmpty() || consent.isEmpty()) return Reply.notFound();
        return answer.of(found.get(), consent.get());
    }

    private ConsentPage page(Client client, Consent consent, Form form) {
        String address = "/clients/" + client.id() + "/consents/" + consent.id();
        return new ConsentPage(
                desk.head(client),
                address,
                lines.kindWord(consent.kind()),
                lines.mark(consent),
                lines.state(consent),
                Paragraphs.of(consent.wording().shown()),
                consent.signature().name(),
                desk.words().day(consent.signedOn()),
                takenBy(consent),
                consent.guardian(),
                consent.interpreter(),
                consent.signature().drawn().map(name -> address + "/drawing").orElse(""),
                version(consent),
                consent.wording().hash(),
                consent.withdrawnOn().isPresent() ? consent.provenance().reason() : "",
                consent.withdrawnOn().isEmpty(),
                consent.provenance().version(),
                desk.today().toString(),
                form);
    }

    private ConsentSheet sheet(Client client, Consent consent) {
        return new ConsentSheet(
                settings.get(Settings.PRACTICE_NAME, "Fibril"),
                client.name(),
                desk.words().day(client.born()),
                Paragraphs.of(consent.wording().shown()),
                lines.state(consent),
                consent.signature().name(),
                desk.words().day(consent.signedOn()),
                takenBy(consent),
                consent.guardian(),
                consent.interpreter(),
                consent.signature()
                        .drawn()
                        .flatMap(vault::get)
                        .map(png ->
                                "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                        .orElse(""),
                version(consent),
                consent.wording().hash());
    }

    private String version(Consent consent) {
        return desk.words()
                .t(
                        "plan.consent.textVersion",
                        consent.wording().textId(),
                        consent.wording().textVersion());
    }

    /** Who sat with the client; a later withdrawal is somebody else's line. */
    private String takenBy(Consent consent) {
        return consent.provenance().version() == 1
                ? desk.staff().nameOf(consent.provenance().author())
                : "";
    }
}
