package fibril.clinic.booking.pages;

import fibril.clinic.booking.BookingRules;
import fibril.clinic.booking.Span;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/booking: how long visits are, with their turn-round, and how much notice is asked for. */
@Controller
@MayEnter(Role.OWNER)
public class BookingRulesController {

    private final BookingDesk desk;
    private final Settings settings;
    private final Audit audit;
    private final Words words;

    public BookingRulesController(BookingDesk desk, Settings settings, Audit audit, Words words) {
        this.desk = desk;
        this.settings = settings;
        this.audit = audit;
        this.words = words;
    }

    /** What /settings/booking shows. */
    public record BookingRulesPage(List<Row> rows, Form form) {
        public BookingRulesPage {
            rows = List.copyOf(rows);
        }

        public record Row(String kind, String name) {}
    }

    @GetMapping("/settings/booking")
    public Reply edit() {
        return Reply.page("booking/rules", page(Form.filled(words, standing())));
    }

    @PostMapping("/settings/booking")
    @Transactional
    public Reply update(Form form, SignedIn who) {
        form.labels("booking.rules.form");
        Map<String, String> wanted = new HashMap<>();
        for (VisitKind kind : VisitKind.values()) {
            OptionalInt minutes = minutes(form, kind, "minutes", Span.STEP_MINUTES, VisitType.LONGEST_MINUTES);
            OptionalInt before = minutes(form, kind, "before", 0, VisitType.LONGEST_TURN_MINUTES);
            OptionalInt after = minutes(form, kind, "after", 0, VisitType.LONGEST_TURN_MINUTES);
            if (!form.isClean()) continue;
            VisitType type = new VisitType(kind, minutes.orElseThrow(), before.orElseThrow(), after.orElseThrow());
            wanted.put(BookingRules.setting(kind), BookingRules.written(type));
        }
        OptionalInt notice = form.needWhole("notice", 0, BookingRules.LONGEST_NOTICE_HOURS);
        if (!form.isClean()) return Reply.refused("booking/rules", page(form));
        wanted.put(BookingRules.NOTICE_HOURS, Integer.toString(notice.orElseThrow()));
        wanted.put(BookingRules.NAMES_IN_FEEDS, form.ticked("names") ? BookingRules.YES : "");
        Instant now = desk.now();
        wanted.forEach(
                (name, content) -> settings.change(audit, SettingChange.of(settings, name, content), who.id(), now));
        return Reply.seeOther("/settings/booking", words.t("booking.rules.saved"));
    }

    /** The field's label names the kind of visit too: three columns of the same fields stand on the page. */
    private OptionalInt minutes(Form form, VisitKind kind, String what, int least, int most) {
        String field = kind.word() + "-" + what;
        OptionalInt minutes = form.needWhole(field, least, most);
        if (minutes.isPresent() && minutes.getAsInt() % Span.STEP_MINUTES != 0) {
            form.problem(field, "booking.rules.form.notFive", form.label(field), form.typed(field));
        }
        return minutes;
    }

    private Map<String, String> standing() {
        BookingRules rules = desk.rules();
        Map<String, String> fields = new HashMap<>();
        fields.put("notice", Integer.toString(rules.noticeHours()));
        fields.put("names", rules.namesInFeeds() ? BookingRules.YES : "");
        for (VisitKind kind : VisitKind.values()) {
            VisitType type = rules.type(kind);
            fields.put(kind.word() + "-minutes", Integer.toString(type.minutes()));
            fields.put(kind.word() + "-before", Integer.toString(type.beforeMinutes()));
            fields.put(kind.word() + "-after", Integer.toString(type.afterMinutes()));
        }
        return fields;
    }

    private BookingRulesPage page(Form form) {
        return new BookingRulesPage(
                List.of(VisitKind.values()).stream()
                        .map(kind -> new BookingRulesPage.Row(kind.word(), words.t("booking.kind." + kind.word())))
                        .toList(),
                form);
    }
}
