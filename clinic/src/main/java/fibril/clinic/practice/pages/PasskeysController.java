package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Passkey;
import fibril.clinic.practice.Passkeys;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Account;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /account/passkeys, GET /account/passkeys/new, POST /account/passkeys, POST /account/passkeys/{id}/ending. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT, Role.AUDITOR})
public class PasskeysController {

    private static final String ADDRESS = "/account/passkeys";
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_ANSWER = 50_000;

    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Accounts accounts;
    private final OwnPassword password;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    PasskeysController(
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            Accounts accounts,
            OwnPassword password,
            Audit audit,
            Words words,
            Clock clock) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.accounts = accounts;
        this.password = password;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    public Reply index(SignedIn who) {
        List<PasskeysPage.Line> lines =
                passkeys.of(who.id()).stream().map(this::line).toList();
        return Reply.page("practice/passkeys", new PasskeysPage(lines, lines.size() < Passkeys.MOST));
    }

    @GetMapping(ADDRESS + "/new")
    public Reply fresh(SignedIn who, HttpServletRequest request) {
        return Reply.page("practice/newPasskey", page(Form.blank(words), who, request));
    }

    @PostMapping(ADDRESS)
    @Transactional
    public Reply create(Form form, SignedIn who, HttpServletRequest request) {
        String label = form.labels("practice.form").need("passkeyLabel", LONGEST_LABEL);
        password.check(form, who.id());
        if (passkeys.of(who.id()).size() >= Passkeys.MOST) form.problem("", "practice.passkey.most", Passkeys.MOST);
        String answer = form.typed("credential");
        if (form.isClean() && (answer.length() > LONGEST_ANSWER || !ceremony.keep(answer, label, request))) {
            form.problem("passkeyLabel", "practice.passkey.notMade");
        }
        if (!form.isClean()) return Reply.refused("practice/newPasskey", page(form, who, request));
        record(who, "add passkey");
        return Reply.seeOther(ADDRESS, words.t("practice.passkey.made", label));
    }

    @PostMapping(ADDRESS + "/{id}/ending")
    @Transactional
    public Reply end(@PathVariable UUID id, SignedIn who) {
        Optional<Passkey> found = passkeys.of(who.id()).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst();
        if (found.isEmpty()) return Reply.notFound();
        passkeys.remove(id);
        record(who, "remove passkey");
        return Reply.seeOther(
                ADDRESS, words.t("practice.passkey.removed", found.get().label()));
    }

    private NewPasskeyPage page(Form form, SignedIn who, HttpServletRequest request) {
        Account account = accounts.find(who.id()).orElseThrow();
        return new NewPasskeyPage(form, ceremony.askToMake(account, request));
    }

    private PasskeysPage.Line line(Passkey passkey) {
        String used = passkey.usedAt().equals(passkey.madeAt())
                ? words.t("practice.passkey.unused")
                : words.t("practice.passkey.used", words.moment(passkey.usedAt()));
        return new PasskeysPage.Line(
                passkey.label(),
                words.t("practice.passkey.since", words.day(passkey.madeAt()), used),
                ADDRESS + "/" + passkey.id() + "/ending");
    }

    private void record(SignedIn who, String action) {
        audit.record(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                who.id(),
                action,
                "staff",
                who.id().toString(),
                "");
    }
}
