package fibril.forecast;

import fibril.atlas.Atlas;
import fibril.forecast.course.PossibleSkins;
import fibril.skin.healing.Slabs;
import fibril.skin.recovery.Needled;
import fibril.skin.recovery.RecoveryCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Courses held against each other, particle by particle. */
final class SideBySide {

    private final Atlas atlas;
    private final EvidenceWords evidence;

    SideBySide(Atlas atlas, EvidenceWords evidence) {
        this.atlas = atlas;
        this.evidence = evidence;
    }

    Comparison of(List<Plan> plans, Function<Resolution.Resolved, Healed> heal) {
        List<Comparison.Side> sides = new ArrayList<>();
        Healed first = null;
        for (Plan plan : plans) {
            switch (Resolution.of(plan, atlas)) {
                case Resolution.Refused(List<Refusal> refusals) ->
                    sides.add(new Comparison.Side.Refused(plan, refusals));
                case Resolution.Resolved resolved -> {
                    Healed healed = heal.apply(resolved);
                    if (first == null) first = healed;
                    sides.add(figures(healed, first));
                }
            }
        }
        return new Comparison(sides, notTested(plans));
    }

    private Comparison.Side figures(Healed healed, Healed first) {
        Plan plan = healed.resolved().plan();
        int count = healed.count();
        int last = plan.horizonDays();
        int lastOfFirst = first.resolved().plan().horizonDays();
        Slabs slabs = new Slabs(healed.resolved().skin().dermis().mm());
        return new Comparison.Side.Figures(
                plan,
                Bands.of(count, i -> healed.gainOfPerson(i, last)),
                Bands.of(count, i -> healed.gainOfPerson(i, last) - first.gainOfPerson(i, lastOfFirst)),
                Bands.of(count, i -> downtimeHours(healed, i)),
                Bands.of(count, i -> Pictures.upperInjured(healed, i, slabs)),
                new Outcomes(atlas, evidence).of(healed));
    }

    private static double downtimeHours(Healed healed, int i) {
        Plan plan = healed.resolved().plan();
        if (plan.sessionDays().isEmpty()) return 0;
        Needled once = new Needled(
                0, plan.depthMm(), healed.injury(i).breach(), healed.injury(i).injured(0));
        RecoveryCourse course = new RecoveryCourse(
                PossibleSkins.draws().recovery(healed.draw(i)), plan.person().ageYears(), List.of(once));
        return course.hoursToFadedRedness() * plan.sessionDays().size();
    }

    /** What differs between these plans and was never tried against each other. */
    private static List<String> notTested(List<Plan> plans) {
        List<String> words = new ArrayList<>();
        say(
                words,
                plans,
                Plan::depthMm,
                "No trial gave figures that tell depths apart; one compared 1.5 and 2.5 mm and named"
                        + " no difference.");
        say(words, plans, plan -> plan.sessionDays().size(), "No randomised trial compared numbers of sessions.");
        say(words, plans, SideBySide::spacing, "No trial compared spacings.");
        say(words, plans, Plan::passes, "No trial compared numbers of passes with a pen.");
        say(words, plans, Plan::device, "No trial compared one pen with another.");
        words.add("Differences between courses come from the model, not from trials.");
        return words;
    }

    private static void say(
            List<String> words, List<Plan> plans, Function<Plan, @Nullable Object> part, String sentence) {
        if (plans.stream().map(part).distinct().count() > 1) words.add(sentence);
    }

    private static List<Integer> spacing(Plan plan) {
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < plan.sessionDays().size(); i++) {
            gaps.add(plan.sessionDays().get(i) - plan.sessionDays().get(i - 1));
        }
        return gaps.stream().distinct().toList();
    }
}
