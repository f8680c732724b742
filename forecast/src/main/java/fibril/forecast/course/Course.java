package fibril.forecast.course;

import fibril.skin.ensemble.SkinDraws;
import fibril.skin.ensemble.Threads;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.healing.Slabs;
import fibril.skin.needling.Injury;
import fibril.skin.solve.Ensemble;
import fibril.skin.solve.EnsembleCourse;
import fibril.skin.solve.OutputDays;
import fibril.skin.solve.Tolerance;
import java.util.Arrays;
import java.util.List;

/** One course, healed by some of the possible skins. */
public final class Course {

    /** A share of 1e-5 of collagen is far below what anything can see. */
    private static final Tolerance TOLERANCE = Tolerance.FORECAST;

    private final int[] draws;
    private final Injury[] injuries;
    private final EnsembleCourse healed;

    private Course(int[] draws, Injury[] injuries, EnsembleCourse healed) {
        this.draws = draws;
        this.injuries = injuries;
        this.healed = healed;
    }

    /**
     * @param draws which of the {@link PossibleSkins}; none twice
     * @param sessionDays rising
     * @param days when to look; none past {@code lastDay}
     */
    public static Course of(
            int[] draws,
            Needles needles,
            int ageYears,
            List<Integer> sessionDays,
            double lastDay,
            OutputDays days,
            int threads) {
        SkinDraws skins = PossibleSkins.draws();
        Injury[] injuries = new Injury[draws.length];
        SkinCase[] cases = new SkinCase[draws.length];
        Threads.share(draws.length, threads, i -> {
            int draw = draws[i];
            injuries[i] = needles.field(skins, draw).injury();
            Slabs slabs = new Slabs(skins.site(draw, needles.skin()).dermisMm());
            cases[i] = SkinCase.sameEachSession(
                    skins.healing(draw, ageYears), slabs, Needles.doses(injuries[i]), sessionDays.size());
        });
        Schedule schedule =
                new Schedule(sessionDays.stream().map(Integer::doubleValue).toList(), Math.max(1, lastDay));
        EnsembleCourse healed = Ensemble.run(schedule, Arrays.asList(cases), days, TOLERANCE, threads);
        return new Course(draws.clone(), injuries, healed);
    }

    public int count() {
        return draws.length;
    }

    public int draw(int place) {
        return draws[place];
    }

    /** What one session does to the skin at that place of the list. */
    public Injury injury(int place) {
        return injuries[place];
    }

    public EnsembleCourse healed() {
        return healed;
    }
}
