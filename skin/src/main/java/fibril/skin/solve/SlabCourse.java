package fibril.skin.solve;

import fibril.skin.healing.Dose;
import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.HealingState;
import fibril.skin.healing.Schedule;
import java.util.ArrayList;
import java.util.List;

/** One slab, solved with steps of its own: a trajectory from each session to the next. */
final class SlabCourse {

    private final List<Double> starts;
    private final double horizon;
    private final List<Trajectory> legs = new ArrayList<>();

    private SlabCourse(Schedule schedule) {
        starts = schedule.sessionDays();
        horizon = schedule.horizonDays();
    }

    static SlabCourse of(HealingParameters parameters, Schedule schedule, List<Dose> doses, Tolerance tolerance) {
        SlabCourse course = new SlabCourse(schedule);
        // a slab that nothing reaches is at rest: no arithmetic, so exactly zero
        if (doses.stream().allMatch(Dose::isNone)) return course;
        HealingSystem system = new HealingSystem(parameters);
        double[] state = new double[HealingState.COUNT];
        for (int leg = 0; leg < doses.size(); leg++) {
            Dose dose = doses.get(leg);
            system.jump(dose.injured(), dose.trophic(), state);
            Trajectory trajectory = Trajectory.of(system, state, course.starts.get(leg), course.legEnd(leg), tolerance);
            course.legs.add(trajectory);
            state = trajectory.end();
        }
        return course;
    }

    private double legEnd(int leg) {
        return leg + 1 < starts.size() ? starts.get(leg + 1) : horizon;
    }

    int steps() {
        return legs.stream().mapToInt(Trajectory::steps).sum();
    }

    /** Just after the session, when the day has one. */
    double[] after(double day) {
        return on(day, lastLeg(day, true));
    }

    /** Just before the session, when the day has one. */
    double[] before(double day) {
        return on(day, lastLeg(day, false));
    }

    private double[] on(double day, int leg) {
        if (!(day >= 0 && day <= horizon)) {
            throw new IllegalArgumentException("day is " + day + ", allowed is 0 to the horizon, day " + horizon);
        }
        return leg < 0 ? new double[HealingState.COUNT] : legs.get(leg).at(day);
    }

    private int lastLeg(double day, boolean withSession) {
        int leg = legs.size() - 1;
        while (leg >= 0 && (withSession ? starts.get(leg) > day : starts.get(leg) >= day)) leg--;
        return leg;
    }
}
