package fibril.forecast;

import fibril.forecast.calibrate.Calibrated;
import fibril.forecast.course.Course;
import fibril.forecast.link.Link;
import fibril.skin.ensemble.Quantiles;
import fibril.skin.healing.Pool;
import fibril.skin.needling.Injury;
import fibril.skin.solve.OutputDays;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A resolved plan, healed by chosen particles. Two particles may share a skin: it is healed once. */
final class Healed {

    private static final int[] FIRST_POOL_DAYS = {0, 3, 7, 14};
    private static final int POOL_STEP_DAYS = 15;

    private final Resolution.Resolved resolved;
    private final Link[] links;
    private final Luck[] luck;
    private final int[] place;
    private final Course course;
    private final int[] poolDays;
    private final double[][] collagen;

    private Healed(
            Resolution.Resolved resolved, Link[] links, Luck[] luck, int[] place, Course course, int[] poolDays) {
        this.resolved = resolved;
        this.links = links;
        this.luck = luck;
        this.place = place;
        this.course = course;
        this.poolDays = poolDays;
        this.collagen = new double[resolved.plan().horizonDays() + 1][];
        for (int day = 0; day < collagen.length; day++)
            collagen[day] = course.healed().upperCollagen(day);
    }

    static Healed of(Resolution.Resolved resolved, Calibrated calibrated, int[] particles, int threads) {
        Plan plan = resolved.plan();
        int[] all = Arrays.stream(particles).map(calibrated::draw).toArray();
        int[] draws = Arrays.stream(all).distinct().sorted().toArray();
        int[] place =
                Arrays.stream(all).map(draw -> Arrays.binarySearch(draws, draw)).toArray();
        int[] poolDays = poolDays(plan.horizonDays());
        OutputDays days = OutputDays.of(
                IntStream.rangeClosed(0, plan.horizonDays()).asDoubleStream().toArray(),
                Arrays.stream(poolDays).asDoubleStream().toArray());
        Course course = Course.of(
                draws,
                resolved.needles(),
                plan.person().ageYears(),
                plan.sessionDays(),
                plan.horizonDays(),
                days,
                threads);
        return new Healed(
                resolved,
                Arrays.stream(particles).mapToObj(calibrated::link).toArray(Link[]::new),
                Arrays.stream(particles).mapToObj(Luck::of).toArray(Luck[]::new),
                place,
                course,
                poolDays);
    }

    private static int[] poolDays(int horizonDays) {
        return IntStream.concat(
                        Arrays.stream(FIRST_POOL_DAYS),
                        IntStream.rangeClosed(2, horizonDays / POOL_STEP_DAYS).map(step -> step * POOL_STEP_DAYS))
                .filter(day -> day <= horizonDays)
                .toArray();
    }

    Resolution.Resolved resolved() {
        return resolved;
    }

    int count() {
        return place.length;
    }

    Link link(int i) {
        return links[i];
    }

    Luck luck(int i) {
        return luck[i];
    }

    /** Which of the possible skins. */
    int draw(int i) {
        return course.draw(place[i]);
    }

    Injury injury(int i) {
        return course.injury(place[i]);
    }

    /** Gain of the upper dermis in the middle of people with this skin, 0 = none. */
    double gain(int i, int day) {
        return collagen[day][place[i]] - 1;
    }

    /** The same as raters see it: before that day's session, if there is one. */
    double gainSeen(int i, int day) {
        if (!resolved.plan().sessionDays().contains(day)) return gain(i, day);
        return day == 0 ? 0 : gain(i, day - 1);
    }

    /** Gain of the very person. */
    double gainOfPerson(int i, int day) {
        return gain(i, day) * Link.gainOfPerson(luck[i].gain());
    }

    double[] elastin(int day) {
        double[] bySkin = course.healed().upperElastin(day);
        return Arrays.stream(place).mapToDouble(at -> bySkin[at]).toArray();
    }

    int[] poolDays() {
        return poolDays.clone();
    }

    /** Median of one pool of collagen of one slab, by skin. */
    double medianPool(int slab, Pool pool, int poolDay) {
        double[] bySkin = course.healed().pool(slab, pool, poolDay);
        return Quantiles.of(Arrays.stream(place).mapToDouble(at -> bySkin[at]).toArray())
                .at(0.5);
    }
}
