package fibril.bench;

import fibril.skin.ensemble.SkinDraws;
import fibril.skin.healing.Doses;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.healing.Slabs;
import fibril.skin.solve.Ensemble;
import fibril.skin.solve.OutputDays;
import fibril.skin.solve.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A forecast as big as they come: 2,000 draws, four dosed slabs, four sessions, a year, on two threads. */
public final class FullSize {

    private static final int DRAWS = 2000;
    private static final int THREADS = 2;
    private static final double DERMIS_MM = 1.5;
    private static final int RUNS = 40;
    private static final long SEED = 20_260_101;

    private FullSize() {}

    /**
     * Prints the first run, the fastest, the median, all in ms; the most memory the process ever held, in MB; and the CPU
     * time of the whole process in the first run and in the fastest, in ms, which other work on the machine disturbs less.
     */
    public static void main(String[] args) throws IOException {
        List<SkinCase> cases = cases(DRAWS, Problem.SESSION_DAYS.length);
        OutputDays days = days(13, Problem.HORIZON_DAYS);
        Schedule schedule = Problem.schedule();
        List<Double> milliseconds = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long before = System.nanoTime();
            long cpuBefore = CpuClock.ofProcess();
            Ensemble.run(schedule, cases, days, Tolerance.FORECAST, THREADS);
            milliseconds.add((System.nanoTime() - before) / 1e6);
            cpu.add((CpuClock.ofProcess() - cpuBefore) / 1e6);
        }
        List<Double> sorted = milliseconds.stream().skip(RUNS / 2).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%.0f %.0f %.0f %.0f %.0f %.0f%n",
                milliseconds.getFirst(),
                sorted.getFirst(),
                sorted.get(sorted.size() / 2),
                peakMb(),
                cpu.getFirst(),
                cpu.stream().min(Double::compare).orElseThrow());
    }

    /** Draws from the priors, as wide as forecasts have them. */
    static List<SkinCase> cases(int people, int sessions) {
        Doses doses = Doses.of(new double[] {0.147, 0.13, 0.08, 0.02}, new double[] {0.126, 0.12, 0.08, 0.03});
        SkinDraws draws = SkinDraws.fromPriors(SEED, people, THREADS);
        return IntStream.range(0, people)
                .mapToObj(draw -> draws.healing(draw, Problem.AGE_YEARS))
                .map(person -> SkinCase.sameEachSession(person, new Slabs(DERMIS_MM), doses, sessions))
                .toList();
    }

    /** So many days, evenly spread to the horizon. */
    static OutputDays days(int count, int horizonDays) {
        double[] days = IntStream.rangeClosed(1, count)
                .mapToDouble(n -> (double) n * horizonDays / count)
                .toArray();
        return OutputDays.of(days, new double[0]);
    }

    /** Linux tells; elsewhere there is no such file and the bench does not run. */
    private static double peakMb() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
