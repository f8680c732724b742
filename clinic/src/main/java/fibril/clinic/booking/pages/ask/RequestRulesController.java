package fibril.clinic.booking.pages.ask;

import fibril.clinic.booking.RequestRules;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/requests: whether new clients may ask by form, and how long what they wrote is kept. */
@Controller
@MayEnter(Role.OWNER)
public class RequestRulesController {

    private final RequestDesk desk;
    private final Settings settings;
    private final Audit audit;
    private final Words words;

    public RequestRulesController(RequestDesk desk, Settings settings, Audit audit, Words words) {
        this.desk = desk;
        this.settings = settings;
        this.audit = audit;
        this.words = words;
    }

    /** What /settings/requests shows. */
    public record RequestRulesPage(boolean open, Form form) {}

    @GetMapping("/settings/requests")
    public Reply edit() {
        RequestRules rules = desk.rules();
        Form standing = Form.filled(
                words,
                Map.of("open", rules.open() ? RequestRules.YES : "", "days", Integer.toString(rules.keptDays())));
        return Reply.page("booking/ask/rules", new RequestRulesPage(rules.open(), standing));
    }

    @PostMapping("/settings/requests")
    @Transactional
    public Reply update(Form form, SignedIn who) {
        form.labels("booking.requests.form");
        OptionalInt days = form.needWhole("days", 1, RequestRules.LONGEST_KEPT_DAYS);
        if (!form.isClean())
            return Reply.refused(
                    "booking/ask/rules", new RequestRulesPage(desk.rules().open(), form));
        set(RequestRules.OPEN, form.ticked("open") ? RequestRules.YES : "", who);
        set(RequestRules.KEPT_DAYS, Integer.toString(days.orElseThrow()), who);
        return Reply.seeOther("/settings/requests", words.t("booking.requests.saved"));
    }

    private void set(String name, String content, SignedIn who) {
        settings.change(audit, SettingChange.of(settings, name, content), who.id(), desk.now());
    }
}
