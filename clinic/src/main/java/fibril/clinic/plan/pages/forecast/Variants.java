package fibril.clinic.plan.pages.forecast;

import fibril.clinic.plan.Course;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.ZonePlan;
import fibril.clinic.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Other ways of doing a course: as typed, or to begin with a shallower one and one with fewer or more sessions. */
final class Variants {

    static final int OTHERS = 2;
    static final double LEAST_DEPTH_MM = 0.25;
    static final double DEEPEST_MM = 3;

    private static final double SHALLOWER_MM = 0.5;

    private Variants() {}

    static List<ZonePlan> read(Form form, ZonePlan plan) {
        List<ZonePlan> first = proposed(plan);
        List<ZonePlan> read = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) read.add(read(form, i + 2, first.get(i)));
        return read;
    }

    private static ZonePlan read(Form form, int number, ZonePlan otherwise) {
        OptionalDouble depth = form.number("depth-" + number, 0.05, DEEPEST_MM);
        OptionalInt sessions = form.whole("sessions-" + number, 1, Course.MOST_SESSIONS);
        OptionalInt spacing = form.whole("spacing-" + number, 1, Course.WIDEST_SPACING_DAYS);
        return new ZonePlan(
                otherwise.concern(),
                otherwise.device(),
                new PlannedZone(
                        otherwise.zone().area(),
                        depth.orElse(otherwise.zone().depthMm()),
                        otherwise.zone().passes()),
                sessions.orElse(otherwise.sessions()),
                spacing.orElse(otherwise.spacingDays()));
    }

    static List<ZonePlan> proposed(ZonePlan plan) {
        double shallower = Math.max(LEAST_DEPTH_MM, plan.zone().depthMm() - SHALLOWER_MM);
        int sessions = plan.sessions() > 2 ? plan.sessions() - 2 : plan.sessions() + 2;
        return List.of(
                plan.withDepth(shallower),
                new ZonePlan(plan.concern(), plan.device(), plan.zone(), sessions, plan.spacingDays()));
    }
}
