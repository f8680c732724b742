package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.ServiceName;
import fibril.clinic.practice.ServiceNames;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/sign-in-service: how the service is set up, and whether passwords still open the practice. */
@Controller
@MayEnter(Role.OWNER)
public class ServiceSettingsController {

    static final String ADDRESS = "/settings/sign-in-service";

    private static final String TEMPLATE = "practice/service";
    private static final List<String> WAYS = List.of(PasswordWay.ON, PasswordWay.OFF);

    private final SignInService service;
    private final ServiceNames names;
    private final PasswordWay passwords;
    private final Settings settings;
    private final Staff staff;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    ServiceSettingsController(
            SignInService service,
            ServiceNames names,
            PasswordWay passwords,
            Settings settings,
            Staff staff,
            Audit audit,
            Words words,
            Clock clock) {
        this.service = service;
        this.names = names;
        this.passwords = passwords;
        this.settings = settings;
        this.staff = staff;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    public Reply edit(HttpServletRequest request) {
        return Reply.page(TEMPLATE, page(Form.filled(words, Map.of("passwords", passwords.setting())), request));
    }

    /** Only who has come in by the service can shut the other way: they know that it works. */
    @PostMapping(ADDRESS)
    @Transactional
    public Reply update(Form form, SignedIn who, HttpServletRequest request) {
        Optional<String> wanted = form.labels("practice.service.form").needOneOf("passwords", WAYS);
        if (wanted.filter(PasswordWay.OFF::equals).isPresent()) {
            if (!service.isThere()) form.problem("passwords", "practice.service.notThere");
            else if (names.of(who.id()).filter(ServiceName::isBound).isEmpty()) {
                form.problem("passwords", "practice.service.notTried");
            }
        }
        if (!form.isClean() || wanted.isEmpty()) return Reply.refused(TEMPLATE, page(form, request));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        settings.change(audit, new SettingChange(Settings.PASSWORDS, passwords.setting(), wanted.get()), who.id(), now);
        return Reply.seeOther(ADDRESS, words.t("practice.service.saved"));
    }

    private ServicePage page(Form form, HttpServletRequest request) {
        List<String> without = staff.everybody().stream()
                .filter(StaffMember::active)
                .filter(member ->
                        names.of(member.id()).filter(ServiceName::isBound).isEmpty())
                .map(StaffMember::name)
                .toList();
        List<Choice> ways = WAYS.stream()
                .map(way -> Choice.of(way, words.t("practice.service.passwords." + way)))
                .toList();
        return new ServicePage(
                form,
                service.name(),
                service.issuer(),
                Reach.origin(request) + ServiceCeremony.BACK,
                ways,
                service.isThere() ? without : List.of());
    }
}
