package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.PracticeClock;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SetUpCode;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /set-up, POST /set-up: the first visit, with the code from the console. Afterwards there is no such page. */
@Controller
@MayEnter(anyone = true)
public class SetUpController {

    private final Staff staff;
    private final Credentials credentials;
    private final Settings settings;
    private final Audit audit;
    private final SetUpCode code;
    private final PasswordEncoder passwords;
    private final PracticeClock practiceClock;
    private final Words words;
    private final Clock clock;

    public SetUpController(
            Staff staff,
            Credentials credentials,
            Settings settings,
            Audit audit,
            SetUpCode code,
            PasswordEncoder passwords,
            PracticeClock practiceClock,
            Words words,
            Clock clock) {
        this.staff = staff;
        this.credentials = credentials;
        this.settings = settings;
        this.audit = audit;
        this.code = code;
        this.passwords = passwords;
        this.practiceClock = practiceClock;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/set-up")
    public Reply fresh() {
        if (somebodyWorksHere()) return Reply.notFound();
        return Reply.page("practice/setUp", page(Form.filled(words, Map.of("zone", Zones.likely(words.zone())))));
    }

    @PostMapping("/set-up")
    @Transactional
    public Reply create(Form form) {
        if (somebodyWorksHere()) return Reply.notFound();
        form.labels("practice.form");
        if (!code.matches(form.typed("code"))) {
            form.problem("code", "practice.setUp.code.wrong");
            return Reply.refused("practice/setUp", page(form));
        }
        String name = TypedMember.name(form);
        String signIn = TypedMember.signIn(form);
        String password = TypedMember.password(form, signIn);
        Map<String, String> practice = TypedPractice.read(form);
        if (!form.isClean()) return Reply.refused("practice/setUp", page(form));
        if (!code.spend()) return Reply.notFound();
        open(name, signIn, password, practice);
        return Reply.seeOther("/sign-in", words.t("practice.setUp.done"));
    }

    private void open(String name, String signIn, String password, Map<String, String> practice) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = UUID.randomUUID();
        staff.add(new StaffMember(id, name, signIn, Role.OWNER, true, Provenance.first(id, now)));
        credentials.setPassword(id, passwords.encode(password));
        practice.forEach((setting, content) -> settings.set(setting, content, id, now));
        audit.record(now, Audit.NOBODY, "set up", "staff", id.toString(), "");
        practiceClock.moveTo(ZoneId.of(practice.get(Settings.PRACTICE_ZONE)));
    }

    private boolean somebodyWorksHere() {
        return !staff.everybody().isEmpty();
    }

    private SetUpPage page(Form form) {
        return new SetUpPage(form, form.typed("zone"), Zones.choices());
    }
}
