package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /staff/{id}/password: the owner gives somebody a new one who forgot theirs. */
@Controller
@MayEnter(Role.OWNER)
public class StaffPasswordController {

    private final Staff staff;
    private final Credentials credentials;
    private final VisitEndings endings;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public StaffPasswordController(
            Staff staff,
            Credentials credentials,
            VisitEndings endings,
            PasswordEncoder passwords,
            Audit audit,
            Words words,
            Clock clock) {
        this.staff = staff;
        this.credentials = credentials;
        this.endings = endings;
        this.passwords = passwords;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/staff/{id}/password")
    public Reply edit(@PathVariable UUID id) {
        return staff.find(id)
                .map(member -> Reply.page("practice/password", page(member, Form.blank(words))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/staff/{id}/password")
    @Transactional
    public Reply update(@PathVariable UUID id, Form form, SignedIn who, HttpServletRequest request) {
        Optional<StaffMember> found = staff.find(id);
        if (found.isEmpty()) return Reply.notFound();
        StaffMember member = found.get();
        String password = TypedMember.password(form.labels("practice.form"), member.signIn());
        if (!form.isClean()) return Reply.refused("practice/password", page(member, form));
        credentials.setPassword(id, passwords.encode(password));
        endings.endOthers(id, who.id(), request);
        audit.record(
                clock.instant().truncatedTo(ChronoUnit.MILLIS), who.id(), "set password", "staff", id.toString(), "");
        return Reply.seeOther("/staff", words.t("practice.password.setFor", member.name()));
    }

    private static SecretPage page(StaffMember member, Form form) {
        return new SecretPage(member.name(), "/staff/" + member.id() + "/password", form);
    }
}
