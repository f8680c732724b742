package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.PinRule;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /pin, POST /pin: the fast change of user, on devices that a password has opened today. */
@Controller
@MayEnter(anyone = true)
public class PinController {

    private final Staff staff;
    private final Credentials credentials;
    private final Accounts accounts;
    private final Devices devices;
    private final Visits visits;
    private final SecondStep step;
    private final Audit audit;
    private final PasswordEncoder pins;
    private final Words words;
    private final Clock clock;

    public PinController(
            Staff staff,
            Credentials credentials,
            Accounts accounts,
            Devices devices,
            Visits visits,
            SecondStep step,
            Audit audit,
            PasswordEncoder pins,
            Words words,
            Clock clock) {
        this.staff = staff;
        this.credentials = credentials;
        this.accounts = accounts;
        this.devices = devices;
        this.visits = visits;
        this.step = step;
        this.audit = audit;
        this.pins = pins;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/pin")
    public Reply fresh(Form form, HttpServletRequest request) {
        return devices.knows(request) ? Reply.page("practice/pin", page(form, request)) : Reply.seeOther("/sign-in");
    }

    @PostMapping("/pin")
    @Transactional
    public Reply create(Form form, HttpServletRequest request, HttpServletResponse response) {
        if (!devices.knows(request)) return Reply.seeOther("/sign-in");
        form.labels("practice.form");
        Optional<StaffMember> chosen = form.id("who")
                .flatMap(id -> withPin(request).stream()
                        .filter(member -> member.id().equals(id))
                        .findFirst());
        if (chosen.isEmpty()) form.problem("who", "practice.pin.nobody");
        String pin = form.need("pin", 8);
        if (chosen.isEmpty() || !form.isClean()) return Reply.refused("practice/pin", page(form, request));
        UUID id = chosen.get().id();
        if (!isRight(id, pin, form)) return Reply.refused("practice/pin", page(form, request));
        audit.record(now(), id, "sign in", "staff", id.toString(), "PIN");
        accounts.find(id).ifPresent(account -> visits.begin(account, request, response));
        return Reply.seeOther(Door.inside(form.typed("from")));
    }

    /** Counted before it is compared, so that many tries at once are still counted one by one. */
    private boolean isRight(UUID id, String pin, Form form) {
        int tries = credentials.pinFailed(id);
        if (tries > PinRule.TRIES) {
            form.problem("pin", "practice.pin.locked");
            return false;
        }
        if (pins.matches(pin, credentials.pinOf(id).orElse(""))) {
            credentials.pinWorked(id);
            return true;
        }
        audit.record(now(), Audit.NOBODY, "wrong PIN", "staff", id.toString(), "");
        int left = PinRule.TRIES - tries;
        form.problem("pin", left == 0 ? "practice.pin.locked" : "practice.pin.wrong", left);
        return false;
    }

    /** Whoever has a second factor must have come in with it here: somebody else's password does not stand for it. */
    private List<StaffMember> withPin(HttpServletRequest request) {
        return staff.everybody().stream()
                .filter(StaffMember::active)
                .filter(member -> credentials.pinOf(member.id()).isPresent())
                .filter(member -> !step.isAsked(member.id()) || devices.knows(request, member.id()))
                .toList();
    }

    private PinPage page(Form form, HttpServletRequest request) {
        List<Choice> people = withPin(request).stream()
                .map(member -> new Choice(member.id().toString(), member.name(), hint(member)))
                .toList();
        return new PinPage(form, people, Door.inside(form.typed("from")));
    }

    private String hint(StaffMember member) {
        return credentials.pinFailures(member.id()) < PinRule.TRIES ? "" : words.t("practice.pin.lockedHint");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
