package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.PublicAddress;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/public-address: where clients reach the practice, and what will not work without it. */
@Controller
@MayEnter(Role.OWNER)
public class PublicAddressController {

    private static final String FIELD = "address";
    private static final int LONGEST = 200;

    private final Settings settings;
    private final Reach reach;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public PublicAddressController(Settings settings, Reach reach, Audit audit, Words words, Clock clock) {
        this.settings = settings;
        this.reach = reach;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/settings/public-address")
    public Reply edit(HttpServletRequest request) {
        return Reply.page("practice/publicAddress", page(Form.filled(words, Map.of(FIELD, standing())), request));
    }

    @PostMapping("/settings/public-address")
    @Transactional
    public Reply update(Form form, SignedIn who, HttpServletRequest request) {
        String typed = form.labels("practice.publicAddress").text(FIELD, LONGEST);
        String wanted = typed.isEmpty() || !form.isClean() ? "" : read(form, typed);
        if (!form.typed("was").equals(standing())) {
            form.problem(FIELD, "practice.publicAddress.stale", standing());
            return Reply.stale("practice/publicAddress", page(form, request));
        }
        if (!form.isClean()) return Reply.refused("practice/publicAddress", page(form, request));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        settings.change(audit, new SettingChange(Settings.PUBLIC_ADDRESS, standing(), wanted), who.id(), now);
        return Reply.seeOther("/settings/public-address", words.t("practice.publicAddress.saved"));
    }

    private static String read(Form form, String typed) {
        return switch (PublicAddress.read(typed)) {
            case PublicAddress.Read.Good(PublicAddress address) -> address.toString();
            case PublicAddress.Read.Bad(PublicAddress.Fault fault) -> {
                form.problem(FIELD, "practice.publicAddress.fault." + fault.name(), typed);
                yield "";
            }
        };
    }

    private String standing() {
        return settings.get(Settings.PUBLIC_ADDRESS, "");
    }

    private PublicAddressPage page(Form form, HttpServletRequest request) {
        return new PublicAddressPage(form, standing(), findings(request));
    }

    private List<PublicAddressPage.Finding> findings(HttpServletRequest request) {
        Optional<PublicAddress> set = reach.set();
        List<PublicAddressPage.Finding> findings = new ArrayList<>();
        if (set.isEmpty()) {
            findings.add(finding(Mark.UNANSWERED, "unset"));
            if (reach.of(request).isPresent()) findings.add(finding(Mark.INFO, "trying", Reach.origin(request)));
            return findings;
        }
        PublicAddress address = set.get();
        findings.add(finding(Mark.OK, "set", address));
        findings.add(address.isEncrypted() ? finding(Mark.OK, "encrypted") : finding(Mark.RAISED, "thisMachine"));
        findings.add(seen(address, request));
        return findings;
    }

    /** What this very page tells: whether it came by that address, and whether the encryption is known of here. */
    private PublicAddressPage.Finding seen(PublicAddress address, HttpServletRequest request) {
        String here = Reach.origin(request).toLowerCase(Locale.ROOT);
        if (here.equals(address.toString().toLowerCase(Locale.ROOT))) return finding(Mark.OK, "arrived");
        boolean sameHost =
                request.getServerName().equalsIgnoreCase(address.root().getHost());
        return sameHost && address.isEncrypted() && !request.isSecure()
                ? finding(Mark.RAISED, "proxySilent", here)
                : finding(Mark.INFO, "elsewhere", here, address);
    }

    private PublicAddressPage.Finding finding(Mark mark, String key, Object... values) {
        String message = "practice.publicAddress.found." + key;
        return new PublicAddressPage.Finding(mark, words.t(message, values), words.t(message + ".means", values));
    }
}
