package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Form;
import fibril.clinic.web.FormNumbers;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /staff, GET /staff/new, POST /staff. */
@Controller
@MayEnter(Role.OWNER)
public class StaffController {

    private final Staff staff;
    private final Credentials credentials;
    private final SignInTries tries;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Words words;
    private final Clock clock;
    private final FormNumbers numbers;

    public StaffController(
            Staff staff,
            Credentials credentials,
            SignInTries tries,
            PasswordEncoder passwords,
            Audit audit,
            Words words,
            Clock clock,
            FormNumbers numbers) {
        this.staff = staff;
        this.credentials = credentials;
        this.tries = tries;
        this.passwords = passwords;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.numbers = numbers;
    }

    @GetMapping("/staff")
    public Reply index() {
        return Reply.page(
                "practice/staff",
                new StaffPage(staff.everybody().stream().map(this::line).toList()));
    }

    @GetMapping("/staff/new")
    public Reply fresh() {
        return Reply.page("practice/member", page(Form.blank(words), UUID.randomUUID()));
    }

    @PostMapping("/staff")
    @Transactional
    public Reply create(Form form, SignedIn who) {
        UUID id = numbers.of(
                form.labels("practice.form"), sent -> staff.find(sent).isPresent());
        if (staff.find(id).isPresent()) return Reply.seeOther("/staff");
        String name = TypedMember.name(form);
        String signIn = TypedMember.signIn(form);
        Optional<String> role = form.needOneOf("role", MemberFormPage.ROLES);
        String password = TypedMember.password(form, signIn);
        if (!signIn.isEmpty() && staff.withSignIn(signIn).isPresent()) {
            form.problem("signIn", "practice.form.signIn.taken", signIn);
        }
        if (!form.isClean() || role.isEmpty()) return Reply.refused("practice/member", page(form, id));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        staff.add(new StaffMember(id, name, signIn, Role.valueOf(role.get()), true, Provenance.first(who.id(), now)));
        credentials.setPassword(id, passwords.encode(password));
        audit.record(now, who.id(), "add", "staff", id.toString(), "role " + role.get());
        return Reply.seeOther("/staff", words.t("practice.staff.added", name));
    }

    private MemberFormPage page(Form form, UUID key) {
        return MemberFormPage.fresh(form, key.toString(), words);
    }

    private StaffPage.Line line(StaffMember member) {
        return new StaffPage.Line(
                member.name(),
                member.signIn(),
                words.t("practice.role." + member.role()),
                "/staff/" + member.id() + "/edit",
                member.active(),
                credentials.pinOf(member.id()).isPresent(),
                tries.lockedUntil(member).isPresent() || tries.isPinLocked(member));
    }
}
