package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.ConsoleCode;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Gate;
import fibril.clinic.practice.Passkeys;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.practice.Turnstile.Visitor;
import fibril.clinic.practice.WaysBack;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /sign-in/way-back: a new password for the code that the machine's console printed. */
@Controller
@MayEnter(anyone = true)
public class WayBackController {

    private static final String ADDRESS = "/sign-in/way-back";
    private static final String TEMPLATE = "practice/wayBack";
    private static final int LONGEST = 100;

    private final WaysBack ways;
    private final Staff staff;
    private final Credentials credentials;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SignInTries tries;
    private final VisitEndings endings;
    private final ConsoleArrival arrival;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    WayBackController(
            WaysBack ways,
            Staff staff,
            Credentials credentials,
            SecondFactors factors,
            Passkeys passkeys,
            SignInTries tries,
            VisitEndings endings,
            ConsoleArrival arrival,
            PasswordEncoder passwords,
            Audit audit,
            Words words,
            Clock clock) {
        this.ways = ways;
        this.staff = staff;
        this.credentials = credentials;
        this.factors = factors;
        this.passkeys = passkeys;
        this.tries = tries;
        this.endings = endings;
        this.arrival = arrival;
        this.passwords = passwords;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    public Reply edit() {
        return Reply.page(TEMPLATE, new WayBackPage(Form.blank(words)));
    }

    /** A wrong code counts like a wrong password, for names that nobody has as well. */
    @PostMapping(ADDRESS)
    @Transactional
    public Reply update(Form form, HttpServletRequest request, HttpServletResponse response) {
        String signIn = TypedMember.signIn(form.labels("practice.form"));
        String code = form.need("consoleCode", LONGEST);
        String password = TypedMember.password(form, signIn);
        if (!form.isClean()) return Reply.refused(TEMPLATE, new WayBackPage(form));
        Visitor visitor = new Visitor(signIn, request.getRemoteAddr());
        Optional<Duration> wait = tries.enter(visitor);
        if (wait.isPresent()) {
            form.problem("consoleCode", "practice.wayBack.wait", Gate.seconds(wait.get()));
            return Reply.refused(TEMPLATE, new WayBackPage(form));
        }
        Optional<StaffMember> owner = staff.withSignIn(signIn)
                .filter(StaffMember::active)
                .filter(member -> ways.spend(member.id(), ConsoleCode.hashOf(code), now()));
        if (owner.isEmpty()) {
            tries.failed(visitor);
            form.problem("consoleCode", "practice.wayBack.wrong");
            return Reply.refused(TEMPLATE, new WayBackPage(form));
        }
        tries.worked(visitor);
        letIn(owner.get().id(), passwords.encode(password), request);
        return arrival.at(owner.get().id(), request, response)
                ? Reply.seeOther(ServiceSettingsController.ADDRESS, words.t("practice.wayBack.in"))
                : Reply.seeOther("/sign-in", words.t("practice.wayBack.done"));
    }

    /** What was lost is taken away, so that whoever found it has nothing of it. */
    private void letIn(UUID id, String hash, HttpServletRequest request) {
        credentials.setPassword(id, hash);
        credentials.pinWorked(id);
        factors.remove(id);
        passkeys.removeAll(id);
        endings.endOthers(id, id, request);
        audit.record(now(), id, "come back", "staff", id.toString(), "by a code from the console");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
