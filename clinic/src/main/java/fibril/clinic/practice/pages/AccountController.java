package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.PinRule;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /account, GET and POST /account/password, GET and POST /account/pin: everybody's own. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT, Role.AUDITOR})
public class AccountController {

    private final Staff staff;
    private final Credentials credentials;
    private final Accounts accounts;
    private final Visits visits;
    private final VisitEndings endings;
    private final OwnPassword own;
    private final SecondFactors factors;
    private final PasswordEncoder secrets;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public AccountController(
            Staff staff,
            Credentials credentials,
            Accounts accounts,
            Visits visits,
            VisitEndings endings,
            OwnPassword own,
            SecondFactors factors,
            PasswordEncoder secrets,
            Audit audit,
            Words words,
            Clock clock) {
        this.staff = staff;
        this.credentials = credentials;
        this.accounts = accounts;
        this.visits = visits;
        this.endings = endings;
        this.own = own;
        this.factors = factors;
        this.secrets = secrets;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/account")
    public Reply show(SignedIn who) {
        return Reply.page(
                "practice/account",
                new AccountPage(
                        who.name(),
                        signInOf(who.id()),
                        words.t("practice.role." + who.role()),
                        credentials.pinOf(who.id()).isPresent(),
                        factors.of(who.id()).isPresent()));
    }

    @GetMapping("/account/password")
    public Reply editPassword() {
        return Reply.page("practice/password", password(Form.blank(words)));
    }

    @PostMapping("/account/password")
    @Transactional
    public Reply updatePassword(Form form, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        String fresh = TypedMember.password(form.labels("practice.form"), signInOf(who.id()));
        own.check(form, who.id());
        if (!form.isClean()) return Reply.refused("practice/password", password(form));
        credentials.setPassword(who.id(), secrets.encode(fresh));
        audit.record(now(), who.id(), "change password", "staff", who.id().toString(), "");
        // other devices on which this person is signed in fall out; this one goes on
        endings.endOthers(who.id(), who.id(), request);
        accounts.find(who.id()).ifPresent(account -> visits.begin(account, request, response));
        return Reply.seeOther("/account", words.t("practice.password.changed"));
    }

    @GetMapping("/account/pin")
    public Reply editPin() {
        return Reply.page("practice/ownPin", pin(Form.blank(words)));
    }

    @PostMapping("/account/pin")
    @Transactional
    public Reply updatePin(Form form, SignedIn who) {
        form.labels("practice.form");
        String pin = form.secret("newPin");
        PinRule.faultOf(pin).ifPresent(fault -> form.problem("newPin", "practice.pin." + fault, pin.length()));
        if (!pin.equals(form.secret("againPin"))) form.problem("againPin", "practice.pin.differs");
        own.check(form, who.id());
        if (!form.isClean()) return Reply.refused("practice/ownPin", pin(form));
        credentials.setPin(who.id(), secrets.encode(pin));
        audit.record(now(), who.id(), "set PIN", "staff", who.id().toString(), "");
        return Reply.seeOther("/account", words.t("practice.pin.set"));
    }

    private String signInOf(UUID id) {
        return staff.find(id).map(StaffMember::signIn).orElse("");
    }

    private static SecretPage password(Form form) {
        return new SecretPage("", "/account/password", form);
    }

    private static SecretPage pin(Form form) {
        return new SecretPage("", "/account/pin", form);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
