package fibril.skin.solve;

import fibril.skin.healing.HealingState;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.healing.Slabs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** How one skin heals, at any time of its schedule. */
public final class HealingCourse {

    private final Slabs thickness;
    private final List<SlabCourse> slabs = new ArrayList<>();

    private HealingCourse(Slabs thickness) {
        this.thickness = thickness;
    }

    /** @throws IllegalArgumentException when the case has not as many doses as the schedule has sessions */
    public static HealingCourse of(Schedule schedule, SkinCase skin, Tolerance tolerance) {
        checkDoses(schedule, skin);
        HealingCourse course = new HealingCourse(skin.slabs());
        for (int slab = 0; slab < Slabs.COUNT; slab++) {
            course.slabs.add(SlabCourse.of(skin.parameters(), schedule, skin.dosesOf(slab), tolerance));
        }
        return course;
    }

    static void checkDoses(Schedule schedule, SkinCase skin) {
        if (skin.doses().size() != schedule.sessions()) {
            throw new IllegalArgumentException(
                    "doses for " + skin.doses().size() + " sessions, the schedule has " + schedule.sessions());
        }
    }

    /** All states of one slab, in the order of {@link HealingState}; just after the session when the day has one. */
    public double[] state(int slab, double day) {
        return slabs.get(slab).after(day);
    }

    /** As {@link #state}, but just before the session when the day has one. */
    public double[] stateBefore(int slab, double day) {
        return slabs.get(slab).before(day);
    }

    /** Collagen of one slab relative to the same slab untreated. */
    public double collagen(int slab, double day) {
        return 1 + gain(state(slab, day));
    }

    /** Collagen of the upper dermis relative to the same skin untreated. */
    public double upperCollagen(double day) {
        return 1 + weighted(slab -> thickness.shareOfUpper(slab) * gain(state(slab, day)));
    }

    public double wholeCollagen(double day) {
        return 1 + weighted(slab -> thickness.shareOfWhole(slab) * gain(state(slab, day)));
    }

    public double upperElastin(double day) {
        return 1 + weighted(slab -> thickness.shareOfUpper(slab) * state(slab, day)[HealingState.ELASTIN.index()]);
    }

    /** How many steps were taken in all slabs together. */
    public int steps() {
        return slabs.stream().mapToInt(SlabCourse::steps).sum();
    }

    static double gain(double[] state) {
        return state[HealingState.NEW_THREE.index()]
                + state[HealingState.NEW_ONE.index()]
                + state[HealingState.MATURE.index()];
    }

    private static double weighted(IntToDoubleFunction ofSlab) {
        double sum = 0;
        for (int slab = 0; slab < Slabs.COUNT; slab++) sum += ofSlab.applyAsDouble(slab);
        return sum;
    }
}
