package fibril.clinic.plan.pages;

import fibril.clinic.plan.PlanRules;
import fibril.clinic.plan.PlanRules.OrderNeeded;
import fibril.clinic.plan.PlanRules.PatchNeeded;
import fibril.clinic.plan.PrescriberOrder;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Sets what must be there before a course begins: prescriber, test patch, how long consent holds. */
@Controller
@MayEnter(Role.OWNER)
public class PlanRulesController {

    private final Desk desk;
    private final CoursePages pages;
    private final Settings settings;

    public PlanRulesController(Desk desk, CoursePages pages, Settings settings) {
        this.desk = desk;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/settings/plan")
    public Reply show() {
        return Reply.page("plan/rules", page(standing(), Form.blank(desk.words())));
    }

    @PostMapping("/settings/plan")
    @Transactional
    public Reply update(Form form, SignedIn who) {
        form.labels("plan.rules");
        form.needOneOf("orderNeeded", words(OrderNeeded.values()));
        form.needOneOf("patchNeeded", words(PatchNeeded.values()));
        form.needWhole("patchReadAfterDays", 1, 14);
        form.needWhole("patchCountsDays", 7, 730);
        form.needWhole("consentMonths", 1, 36);
        if (!form.isClean()) return Reply.refused("plan/rules", page(form, Form.blank(desk.words())));
        Map<String, String> names = Map.of(
                PlanRules.ORDER_NEEDED, "orderNeeded",
                PlanRules.PATCH_NEEDED, "patchNeeded",
                PlanRules.PATCH_READ_AFTER_DAYS, "patchReadAfterDays",
                PlanRules.PATCH_COUNTS_DAYS, "patchCountsDays",
                PlanRules.CONSENT_MONTHS, "consentMonths");
        names.forEach(
                (setting, field) -> desk.set(settings, SettingChange.of(settings, setting, form.typed(field)), who));
        return Reply.seeOther("/settings/plan", desk.words().t("plan.limits.saved"));
    }

    @PostMapping("/settings/plan/orders")
    @Transactional
    public Reply order(Form form, SignedIn who) {
        Optional<PrescriberOrder> order = TypedOrder.read(form.labels("plan.order"), desk, null, who);
        if (order.isEmpty()) return Reply.refused("plan/rules", page(standing(), form));
        desk.room().orders().add(order.get());
        desk.wrote(who, "add", "standing order", order.get().id(), "");
        return Reply.seeOther("/settings/plan", desk.words().t("plan.order.saved"));
    }

    private static List<String> words(Enum<?>[] choices) {
        return Arrays.stream(choices).map(PlanRules::word).toList();
    }

    private Form standing() {
        PlanRules rules = PlanRules.of(settings);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("orderNeeded", PlanRules.word(rules.orderNeeded()));
        fields.put("patchNeeded", PlanRules.word(rules.patchNeeded()));
        fields.put("patchReadAfterDays", Integer.toString(rules.patchReadAfterDays()));
        fields.put("patchCountsDays", Integer.toString(rules.patchCountsDays()));
        fields.put("consentMonths", Integer.toString(rules.consentMonths()));
        return Form.filled(desk.words(), fields);
    }

    private PlanRulesPage page(Form form, Form order) {
        return new PlanRulesPage(
                choices("plan.rules.order.", OrderNeeded.values()),
                choices("plan.rules.patch.", PatchNeeded.values()),
                desk.room().orders().standing().stream().map(pages::order).toList(),
                form,
                order);
    }

    private List<Choice> choices(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(PlanRules.word(value), desk.words().t(prefix + PlanRules.word(value))))
                .toList();
    }
}
