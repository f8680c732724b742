package fibril.clinic.consult.pages;

import fibril.atlas.AnswerShape;
import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.ScreeningRule;
import fibril.clinic.consult.AnswerFault;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.EarlierTreatment;
import fibril.clinic.consult.Goal;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A consultation as it was typed: what could be read; what could not is noted in the form. */
record TypedConsultation(LocalDate on, String reason, List<Goal> goals, List<EarlierTreatment> earlier, String notes) {

    static final int GOALS = 4;
    static final int EARLIER = 4;
    static final int LONGEST_WISH = 500;
    static final int LONGEST_WHAT = 200;
    static final int LONGEST_REASON = 2000;
    static final int LONGEST_NOTES = 4000;
    static final String OTHER = "other";

    /** Names of the fields of one goal or one earlier treatment. */
    static String field(String what, int number, String part) {
        return what + number + "-" + part;
    }

    /** Treatments elsewhere from which a rule counts days. */
    static List<ScreeningRule> counted(Atlas atlas) {
        return atlas.screeningRules().stream()
                .filter(rule -> rule.answer() instanceof AnswerShape.DateLast
                        && rule.topic().id().equals("recent"))
                .toList();
    }

    /** What the treatment is called that a rule counts from; the rule's own name is about its result. */
    static String nameOf(ScreeningRule rule, Words words) {
        return rule.id().equals("interval") ? words.t("consult.earlier.needling") : rule.condition();
    }

    static Optional<TypedConsultation> read(Form form, Atlas atlas, LocalDate born, LocalDate today, Words words) {
        form.labels("consult.form");
        Optional<LocalDate> on = form.needDay("on", born, today);
        String reason = form.need("reason", LONGEST_REASON);
        String notes = form.text("notes", LONGEST_NOTES);
        List<Goal> goals = new ArrayList<>();
        for (int i = 1; i <= count(form, "goal", GOALS); i++) goals.addAll(goal(form, i, atlas, words));
        refuseTwins(form, goals, atlas);
        List<EarlierTreatment> earlier = new ArrayList<>();
        for (int i = 1; i <= count(form, "earlier", EARLIER); i++) {
            earlier(form, i, atlas, today, words).ifPresent(earlier::add);
        }
        if (!form.isClean() || on.isEmpty()) return Optional.empty();
        return Optional.of(new TypedConsultation(on.get(), reason, goals, earlier, notes));
    }

    /** As many as came, for a record may hold more than a fresh form offers. */
    static int count(Form form, String what, int atLeast) {
        int most = form.fields().stream()
                .filter(field -> field.matches(what + "[0-9]{1,2}-.*"))
                .mapToInt(field -> Integer.parseInt(field.substring(what.length(), field.indexOf('-'))))
                .max()
                .orElse(0);
        return Math.max(most, atLeast);
    }

    private static List<Goal> goal(Form form, int number, Atlas atlas, Words words) {
        String concernField = field("goal", number, "concern");
        String areasField = field("goal", number, "areas");
        String wishField = field("goal", number, "wish");
        String concern = form.typed(concernField);
        List<String> areas = form.all(areasField);
        String wish = form.typed(wishField);
        if (concern.isEmpty() && areas.isEmpty() && wish.isEmpty()) return List.of();
        if (wish.length() > LONGEST_WISH) {
            form.problem(wishField, "web.form.tooLong", words.t("consult.form.wish"), wish.length(), LONGEST_WISH);
        }
        if (concern.isEmpty()) form.problem(concernField, "consult.form.concern.missing");
        if (areas.isEmpty()) form.problem(areasField, "consult.form.areas.missing");
        Optional<Concern> known = atlas.findConcern(concern);
        if (!concern.isEmpty() && known.isEmpty()) {
            form.problem(
                    concernField,
                    "web.form.notOffered",
                    words.t("consult.form.concern"),
                    concern,
                    names(atlas.concerns(), Concern::name));
        }
        List<Goal> goals = new ArrayList<>();
        for (String area : areas) {
            if (known.isPresent() && isTreated(form, areasField, known.get(), area, atlas)) {
                goals.add(new Goal(area, concern, wish));
            }
        }
        return goals;
    }

    private static boolean isTreated(Form form, String field, Concern concern, String area, Atlas atlas) {
        Optional<Area> known = atlas.findArea(area);
        if (known.isPresent() && atlas.protocol(area, concern.id()).isPresent()) return true;
        String allowed =
                concern.areas().stream().map(id -> atlas.area(id).name()).collect(Collectors.joining(", "));
        String given = known.map(Area::name).orElse(area);
        form.problem(field, "consult.form.areas.notTreated", concern.name(), given, allowed);
        return false;
    }

    private static void refuseTwins(Form form, List<Goal> goals, Atlas atlas) {
        Set<String> seen = new HashSet<>();
        for (Goal goal : goals) {
            if (!seen.add(goal.area() + "/" + goal.concern())) {
                String concern = atlas.concern(goal.concern()).name();
                form.problem(
                        "goal1-concern",
                        "consult.form.goal.twice",
                        concern,
                        atlas.area(goal.area()).name());
            }
        }
    }

    private static Optional<EarlierTreatment> earlier(
            Form form, int number, Atlas atlas, LocalDate today, Words words) {
        String ruleField = field("earlier", number, "rule");
        String whatField = field("earlier", number, "what");
        String areaField = field("earlier", number, "area");
        String onField = field("earlier", number, "on");
        String rule = form.typed(ruleField);
        String what = form.typed(whatField);
        String area = form.typed(areaField);
        if (rule.isEmpty()
                && what.isEmpty()
                && area.isEmpty()
                && form.typed(onField).isEmpty()) return Optional.empty();
        Days.Field onDay = new Days.Field(onField, words.t("consult.form.earlier.on"), form.typed(onField));
        Optional<LocalDate> on = Optional.empty();
        if (onDay.typed().isEmpty()) form.problem(onField, "consult.form.earlier.on.missing");
        else on = Days.within(form, onDay, AnswerFault.EARLIEST, today, words);
        if (rule.isEmpty()) form.problem(ruleField, "consult.form.earlier.rule.missing");
        if (rule.equals(OTHER) && what.isEmpty()) form.problem(whatField, "consult.form.earlier.what.missing");
        if (what.length() > LONGEST_WHAT) {
            form.problem(
                    whatField, "web.form.tooLong", words.t("consult.form.earlier.what"), what.length(), LONGEST_WHAT);
        }
        if (!area.isEmpty() && atlas.findArea(area).isEmpty()) {
            form.problem(
                    areaField,
                    "web.form.notOffered",
                    words.t("consult.form.earlier.area"),
                    area,
                    names(atlas.areas(), Area::name));
        }
        Optional<ScreeningRule> counts =
                counted(atlas).stream().filter(each -> each.id().equals(rule)).findFirst();
        if (!rule.isEmpty() && !rule.equals(OTHER) && counts.isEmpty()) {
            form.problem(
                    ruleField,
                    "web.form.notOffered",
                    words.t("consult.form.earlier.rule"),
                    rule,
                    names(counted(atlas), each -> nameOf(each, words)));
        }
        if (on.isEmpty() || (counts.isEmpty() && what.isEmpty())) return Optional.empty();
        String name = counts.map(each -> nameOf(each, words)).orElse("");
        return Optional.of(new EarlierTreatment(
                counts.map(ScreeningRule::id).orElse(""), what.isEmpty() ? name : what, area, on.get()));
    }

    private static <T> String names(List<T> offered, Function<T, String> name) {
        return offered.stream().map(name).collect(Collectors.joining("; "));
    }

    /** The record as field values, for showing it in the form again; goals of one concern and wish share a block. */
    static Map<String, String[]> fields(Consultation consultation, Atlas atlas, Words words) {
        Map<String, String[]> fields = new HashMap<>();
        fields.put("on", new String[] {consultation.on().toString()});
        fields.put("reason", new String[] {consultation.reason()});
        fields.put("notes", new String[] {consultation.notes()});
        fields.put(
                "version",
                new String[] {Integer.toString(consultation.provenance().version())});
        int number = 0;
        for (List<Goal> block : blocks(consultation.goals())) {
            number++;
            Goal first = block.getFirst();
            fields.put(field("goal", number, "concern"), new String[] {first.concern()});
            fields.put(field("goal", number, "wish"), new String[] {first.wish()});
            fields.put(
                    field("goal", number, "areas"),
                    block.stream().map(Goal::area).toArray(String[]::new));
        }
        number = 0;
        for (EarlierTreatment each : consultation.earlier()) {
            number++;
            Optional<ScreeningRule> rule = atlas.findScreeningRule(each.rule());
            boolean plain =
                    rule.filter(r -> nameOf(r, words).equals(each.what())).isPresent();
            fields.put(
                    field("earlier", number, "rule"), new String[] {each.rule().isEmpty() ? OTHER : each.rule()});
            fields.put(field("earlier", number, "what"), new String[] {plain ? "" : each.what()});
            fields.put(field("earlier", number, "area"), new String[] {each.area()});
            fields.put(field("earlier", number, "on"), new String[] {each.on().toString()});
        }
        return fields;
    }

    static List<List<Goal>> blocks(List<Goal> goals) {
        Map<String, List<Goal>> blocks = new LinkedHashMap<>();
        for (Goal goal : goals) {
            blocks.computeIfAbsent(goal.concern() + "\n" + goal.wish(), none -> new ArrayList<>())
                    .add(goal);
        }
        return List.copyOf(blocks.values());
    }
}
