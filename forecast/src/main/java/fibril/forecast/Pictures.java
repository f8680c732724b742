package fibril.forecast;

import fibril.forecast.course.PossibleSkins;
import fibril.skin.ensemble.SkinDraws;
import fibril.skin.healing.Pool;
import fibril.skin.healing.Slabs;
import fibril.skin.needling.NeedleField;
import fibril.skin.recovery.Needled;
import fibril.skin.recovery.RecoveryCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The hours after a session, and the numbers for drawings. */
final class Pictures {

    private static final double[] HOURS = {0, 1, 2, 4, 6, 8, 12, 16, 20, 24, 36, 48, 60, 72, 96, 120, 168};
    private static final int DEPTHS = 32;

    /** A picture needs fewer skins than a figure. */
    private static final int MOST_FIELDS = 200;

    private Pictures() {}

    static Recovery recovery(Healed healed) {
        Plan plan = healed.resolved().plan();
        List<RecoveryCourse> courses = new ArrayList<>();
        for (int i = 0; i < healed.count(); i++) {
            double depthMm = plan.sessionDays().isEmpty() ? 0 : plan.depthMm();
            Needled once = new Needled(
                    0, depthMm, healed.injury(i).breach(), healed.injury(i).injured(0));
            courses.add(new RecoveryCourse(
                    PossibleSkins.draws().recovery(healed.draw(i)),
                    plan.person().ageYears(),
                    List.of(once)));
        }
        return new Recovery(
                over(courses, RecoveryCourse::hoursToNormalBarrier),
                over(courses, RecoveryCourse::hoursToClosedChannels),
                over(courses, RecoveryCourse::hoursToFadedRedness),
                byHour(courses, true),
                byHour(courses, false));
    }

    private static Interval over(List<RecoveryCourse> courses, ToDoubleFunction<RecoveryCourse> figure) {
        return Bands.of(courses.stream().mapToDouble(figure).toArray());
    }

    private static List<HourInterval> byHour(List<RecoveryCourse> courses, boolean water) {
        List<HourInterval> bands = new ArrayList<>();
        for (double hour : HOURS) {
            double day = hour / 24;
            bands.add(new HourInterval(
                    hour, over(courses, course -> water ? course.waterLossRatio(day) : course.redness(day))));
        }
        return bands;
    }

    static CrossSection crossSection(Healed healed) {
        Resolution.Resolved resolved = healed.resolved();
        Plan plan = resolved.plan();
        double epidermisMm = resolved.skin().epidermis().mm();
        Slabs slabs = new Slabs(resolved.skin().dermis().mm());
        List<NeedleField> fields = fields(healed);
        int count = healed.count();
        return new CrossSection(
                epidermisMm,
                slabs.dermisMm(),
                plan.depthMm(),
                Bands.of(fields.stream().mapToDouble(NeedleField::meanDepthMm).toArray()),
                Bands.of(count, i -> healed.injury(i).puncturesPerMm2()),
                Bands.of(count, i -> upperInjured(healed, i, slabs)),
                injuredByDepth(fields, Math.max(0.5, plan.depthMm() * 1.1)),
                slabs(healed, slabs, epidermisMm));
    }

    static double upperInjured(Healed healed, int i, Slabs slabs) {
        double sum = 0;
        for (int slab = 0; slab < Slabs.UPPER; slab++) {
            sum += slabs.shareOfUpper(slab) * healed.injury(i).injured(slab);
        }
        return sum;
    }

    private static List<NeedleField> fields(Healed healed) {
        SkinDraws skins = PossibleSkins.draws();
        List<NeedleField> fields = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_FIELDS, healed.count()); i++) {
            fields.add(healed.resolved().needles().field(skins, healed.draw(i)));
        }
        return fields;
    }

    private static List<CrossSection.DepthInterval> injuredByDepth(List<NeedleField> fields, double deepestMm) {
        List<CrossSection.DepthInterval> bands = new ArrayList<>();
        for (int step = 0; step <= DEPTHS; step++) {
            double depthMm = deepestMm * step / DEPTHS;
            bands.add(new CrossSection.DepthInterval(
                    depthMm,
                    Bands.of(fields.stream()
                            .mapToDouble(field -> field.injuredShare(depthMm))
                            .toArray())));
        }
        return bands;
    }

    private static List<CrossSection.Slab> slabs(Healed healed, Slabs slabs, double epidermisMm) {
        int[] days = healed.poolDays();
        List<CrossSection.Slab> drawn = new ArrayList<>();
        for (int slab = 0; slab < Slabs.COUNT; slab++) {
            if (slabs.thicknessMm(slab) == 0) continue;
            int here = slab;
            List<CrossSection.Day> course = new ArrayList<>();
            for (int day = 0; day < days.length; day++) {
                course.add(new CrossSection.Day(
                        days[day],
                        healed.medianPool(slab, Pool.NEW_THREE, day),
                        healed.medianPool(slab, Pool.NEW_ONE, day),
                        healed.medianPool(slab, Pool.MATURE, day) - 1));
            }
            drawn.add(new CrossSection.Slab(
                    epidermisMm + slabs.topMm(slab),
                    epidermisMm + slabs.bottomMm(slab),
                    Bands.of(healed.count(), i -> healed.injury(i).injured(here)),
                    course));
        }
        return drawn;
    }
}
