package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SecondFactor;
import fibril.clinic.practice.SecondFactorRule;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.practice.Totp;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.QrPicture;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /account/second-factor, POST /account/second-factor/ending: one's own telephone as a second factor. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT, Role.AUDITOR})
public class SecondFactorController {

    static final String ADDRESS = "/account/second-factor";

    /** The secret that is offered waits in the session until figures prove that a telephone holds it. */
    private static final String OFFERED = "fibril.offeredSecret";

    private static final String TEMPLATE = "practice/secondFactor";
    private static final String FIGURES = "figures";
    private static final int LONGEST = 20;

    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final OwnPassword password;
    private final VisitEndings endings;
    private final Devices devices;
    private final Vault vault;
    private final Staff staff;
    private final Settings settings;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    SecondFactorController(
            SecondFactors factors,
            RecoveryCodes recovery,
            OwnPassword password,
            VisitEndings endings,
            Devices devices,
            Vault vault,
            Staff staff,
            Settings settings,
            Audit audit,
            Words words,
            Clock clock) {
        this.factors = factors;
        this.recovery = recovery;
        this.password = password;
        this.endings = endings;
        this.devices = devices;
        this.vault = vault;
        this.staff = staff;
        this.settings = settings;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    public Reply edit(SignedIn who, HttpServletRequest request) {
        return Reply.page(TEMPLATE, page(Form.blank(words), who, request));
    }

    @PostMapping(ADDRESS)
    @Transactional
    public Reply update(Form form, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        if (factors.of(who.id()).isPresent()) return Reply.seeOther(ADDRESS);
        form.labels("practice.form");
        password.check(form, who.id());
        byte[] secret = offered(request.getSession());
        String typed = form.need(FIGURES, LONGEST).replaceAll("[\\s-]", "");
        OptionalLong step = Totp.stepOf(secret, typed, now(), 0);
        if (!typed.isEmpty() && step.isEmpty()) form.problem(FIGURES, "practice.factor.wrong");
        if (!form.isClean() || step.isEmpty()) return Reply.refused(TEMPLATE, page(form, who, request));
        factors.set(who.id(), new SecondFactor(vault.put(secret), step.getAsLong(), now()));
        audit.record(now(), who.id(), "set second factor", "staff", who.id().toString(), "");
        // wherever the password alone was enough, it is no longer
        endings.endOthers(who.id(), who.id(), request);
        devices.remember(who.id(), request, response);
        request.getSession().removeAttribute(OFFERED);
        recovery.make(who.id(), request.getSession());
        return Reply.seeOther(RecoveryCodesController.ADDRESS, words.t("practice.factor.set"));
    }

    @PostMapping(ADDRESS + "/ending")
    @Transactional
    public Reply end(Form form, SignedIn who, HttpServletRequest request) {
        if (factors.of(who.id()).isEmpty()) return Reply.seeOther(ADDRESS);
        password.check(form.labels("practice.form"), who.id());
        if (!form.isClean()) return Reply.refused(TEMPLATE, page(form, who, request));
        factors.remove(who.id());
        audit.record(now(), who.id(), "remove second factor", "staff", who.id().toString(), "");
        return Reply.seeOther("/account", words.t("practice.factor.removed"));
    }

    private SecondFactorPage page(Form form, SignedIn who, HttpServletRequest request) {
        boolean due = SecondFactorRule.of(settings).asks(who.role());
        SecondFactorPage.State state = factors.of(who.id())
                .<SecondFactorPage.State>map(factor ->
                        new SecondFactorPage.State.On(words.day(factor.setAt()), factors.recoveryLeft(who.id())))
                .orElseGet(() -> offer(who, request.getSession()));
        return new SecondFactorPage(form, due, state);
    }

    private SecondFactorPage.State offer(SignedIn who, HttpSession session) {
        byte[] secret = offered(session);
        String signIn = staff.find(who.id()).map(StaffMember::signIn).orElse("");
        String practice = settings.get(Settings.PRACTICE_NAME, "Fibril");
        return new SecondFactorPage.State.Off(
                QrPicture.of(Totp.address(secret, practice, signIn)),
                Totp.letters(secret).replaceAll("(.{4})(?=.)", "$1 "));
    }

    /** The same one as long as the session lasts: a page asked for twice must not spoil what a telephone has read. */
    private byte[] offered(HttpSession session) {
        if (session.getAttribute(OFFERED) instanceof byte[] secret) return secret;
        byte[] secret = Totp.freshSecret(recovery.chance());
        session.setAttribute(OFFERED, secret);
        return secret;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
