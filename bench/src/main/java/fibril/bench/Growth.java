package fibril.bench;

import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.solve.Ensemble;
import fibril.skin.solve.OutputDays;
import fibril.skin.solve.Tolerance;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How the cost of an ensemble grows: one thing is varied, the others stay. Four dosed slabs, one thread. */
public final class Growth {

    private static final int PEOPLE = 512;
    private static final int SESSIONS = 4;
    private static final int DAYS = 365;
    private static final int OUTPUTS = 13;
    private static final int SPACING_DAYS = 30;
    private static final double WARM_UP_SECONDS = 8;
    private static final int REPEATS = 5;

    private Growth() {}

    /** Prints lines {@code what amount milliseconds}. */
    public static void main(String[] args) {
        run(PEOPLE, SESSIONS, DAYS, OUTPUTS, WARM_UP_SECONDS);
        for (int people : List.of(64, 128, 256, 512, 1024, 2048, 4096))
            print("people", people, run(people, SESSIONS, DAYS, OUTPUTS, 0));
        for (int sessions : List.of(1, 2, 4, 6, 8, 12))
            print("sessions", sessions, run(PEOPLE, sessions, DAYS, OUTPUTS, 0));
        for (int days : List.of(120, 180, 365, 730, 1095)) print("days", days, run(PEOPLE, SESSIONS, days, OUTPUTS, 0));
        for (int outputs : List.of(1, 5, 13, 53, 365))
            print("output days", outputs, run(PEOPLE, SESSIONS, DAYS, outputs, 0));
    }

    private static double run(int people, int sessions, int days, int outputs, double warmUpSeconds) {
        int[] sessionDays =
                IntStream.range(0, sessions).map(n -> n * SPACING_DAYS).toArray();
        Schedule schedule = Schedule.onDays(sessionDays, days);
        List<SkinCase> cases = FullSize.cases(people, sessions);
        OutputDays outputDays = FullSize.days(outputs, days);
        Runnable task = () -> Ensemble.run(schedule, cases, outputDays, Tolerance.FORECAST, 1);
        double micros = CpuClock.time(task, warmUpSeconds, REPEATS, 1).stream()
                .min(Double::compare)
                .orElseThrow();
        return micros / 1000;
    }

    private static void print(String what, int amount, double milliseconds) {
        System.out.printf(Locale.ROOT, "%s,%d,%.2f%n", what, amount, milliseconds);
    }
}
