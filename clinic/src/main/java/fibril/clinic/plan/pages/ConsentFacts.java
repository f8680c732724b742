package fibril.clinic.plan.pages;

import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.ConsentText;
import fibril.clinic.plan.ConsentTexts;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlanRules;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a client's own plan into the texts that are consented to. */
@Component
public class ConsentFacts {

    private static final String EYE_AREA = "periorbital";

    private final Desk desk;
    private final ConsentTexts texts;
    private final Settings settings;

    public ConsentFacts(Desk desk, ConsentTexts texts, Settings settings) {
        this.desk = desk;
        this.texts = texts;
        this.settings = settings;
    }

    public LocalDate validUntil() {
        return desk.today().plusMonths(PlanRules.of(settings).consentMonths());
    }

    public Consent.Wording treatment(Course course) {
        return shown(texts.current(ConsentKind.TREATMENT), facts(course), holds(course));
    }

    public Consent.Wording other(ConsentKind kind) {
        return shown(texts.current(kind), validity(), Set.of());
    }

    private Consent.Wording shown(ConsentText text, Map<String, String> facts, Set<String> holds) {
        return text.shown(desk.atlas(), facts, holds);
    }

    private Map<String, String> validity() {
        return Map.of("validUntil", desk.words().day(validUntil()));
    }

    private static Set<String> holds(Course course) {
        Set<String> holds = new HashSet<>();
        if (!course.onLabel()) holds.add("offLabel");
        if (course.numbing() instanceof Numbing.Cream) holds.add("numbing");
        if (course.areas().contains(EYE_AREA)) holds.add("eyes");
        return holds;
    }

    private Map<String, String> facts(Course course) {
        Atlas atlas = desk.atlas();
        Words words = desk.words();
        Concern concern = atlas.concern(course.concern());
        Map<String, String> facts = new HashMap<>(validity());
        facts.put("concern", concern.plainName());
        facts.put(
                "areas",
                course.areas().stream().map(id -> atlas.area(id).plainName()).collect(Collectors.joining(", ")));
        facts.put("zones", course.zones().stream().map(this::zone).collect(Collectors.joining(", ")));
        facts.put("device", atlas.device(course.device()).name());
        facts.put("sessions", words.t("plan.sessions", course.sessions()));
        facts.put("spacing", words.t("plan.daysCount", course.spacingDays()));
        facts.put("typicalResult", concern.typicalResult());
        facts.put("offLabelReasons", String.join("; ", course.offLabelReasons()));
        facts.put("offLabelWhy", withoutDot(course.offLabelWhy()));
        facts.put("numbing", numbing(course));
        return facts;
    }

    private String zone(PlannedZone zone) {
        return desk.atlas().area(zone.area()).plainName() + " " + desk.words().mm(zone.depthMm());
    }

    private String numbing(Course course) {
        return switch (course.numbing()) {
            case Numbing.None none -> "";
            case Numbing.Cream cream ->
                desk.words()
                        .t(
                                "plan.numbing.planned",
                                desk.atlas().anaesthetic(cream.product()).name(),
                                cream.strength(),
                                desk.words().number(cream.grams()),
                                desk.words().number(cream.areaCm2()),
                                cream.minutes());
        };
    }

    /** The text has its own full stop. */
    private static String withoutDot(String typed) {
        return typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
    }
}
