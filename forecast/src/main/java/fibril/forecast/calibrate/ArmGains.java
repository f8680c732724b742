package fibril.forecast.calibrate;

import fibril.atlas.Atlas;
import fibril.atlas.Protocol;
import fibril.atlas.Sex;
import fibril.forecast.course.Course;
import fibril.forecast.course.Facts;
import fibril.forecast.course.Needles;
import fibril.forecast.evidence.FitRow;
import fibril.skin.needling.Tool;
import fibril.skin.solve.OutputDays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** What every possible skin makes of every arm of the trials, worked out once. */
public final class ArmGains {

    private final int skins;
    private final Map<FitRow.Course, Gains> byCourse;

    private ArmGains(int skins, Map<FitRow.Course, Gains> byCourse) {
        this.skins = skins;
        this.byCourse = byCourse;
    }

    /** Of how many possible skins, counted from the first. */
    int skins() {
        return skins;
    }

    /** Gain of collagen and of elastin in the upper dermis by draw, 0 = none. */
    public static final class Gains {
        private final double[] collagen;
        private final double[] elastin;

        private Gains(double[] collagen, double[] elastin) {
            this.collagen = collagen;
            this.elastin = elastin;
        }

        double collagen(int draw) {
            return collagen[draw];
        }

        double elastin(int draw) {
            return elastin[draw];
        }
    }

    /** @param progress is told how many arms of how many are done */
    public static ArmGains of(
            Atlas atlas, List<FitRow> rows, int skins, int threads, BiConsumer<Integer, Integer> progress) {
        List<FitRow.Course> courses = rows.stream()
                .filter(row -> row.arm() == FitRow.Arm.NEEDLED)
                .map(FitRow::course)
                .distinct()
                .toList();
        Map<FitRow.Course, Gains> gains = new LinkedHashMap<>();
        for (FitRow.Course course : courses) {
            gains.put(course, gains(atlas, course, skins, threads));
            progress.accept(gains.size(), courses.size());
        }
        return new ArmGains(skins, gains);
    }

    private static Gains gains(Atlas atlas, FitRow.Course course, int skins, int threads) {
        Needles needles = needles(atlas, course);
        int[] all = IntStream.range(0, skins).toArray();
        // people are looked at before they are needled
        int seen = course.sessionDays().contains(course.day()) ? course.day() - 1 : course.day();
        OutputDays days = OutputDays.of(new double[] {seen}, new double[0]);
        int last = Math.max(course.day(), course.sessionDays().getLast());
        Course healed = Course.of(all, needles, course.ageYears(), course.sessionDays(), last, days, threads);
        return new Gains(
                lessOne(healed.healed().upperCollagen(0)),
                lessOne(healed.healed().upperElastin(0)));
    }

    private static Needles needles(Atlas atlas, FitRow.Course course) {
        boolean rolled = course.tool().equals("roller");
        Tool tool = switch (course.tool()) {
            case "roller" -> Facts.roller(atlas.roller());
            default -> Facts.pen(atlas.mechanics(atlas.device(course.tool())));
        };
        return new Needles(
                tool,
                Facts.skin(atlas.skin(course.area(), Sex.UNKNOWN, course.ageYears())),
                course.depthLowMm(),
                course.depthHighMm(),
                rolled ? Needles.ROLLER_PASSES : Protocol.ASSUMED_PASSES);
    }

    private static double[] lessOne(double[] relative) {
        for (int i = 0; i < relative.length; i++) relative[i]--;
        return relative;
    }

    public Gains of(FitRow.Course course) {
        Gains found = byCourse.get(course);
        if (found == null) throw new IllegalArgumentException("no gains were worked out for " + course);
        return found;
    }
}
