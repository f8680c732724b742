package fibril.bench;

import fibril.bench.Entrants.Names;
import fibril.bench.Race.Lap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the race and writes the page about it: {@code Bench FOLDER PEERS REPORT quick|full}. Started by {@code bench/run},
 * which compiles what has to be compiled.
 */
public final class Bench {

    /** The ensemble heals this many, one by one solvers the first of them. */
    private static final int MANY = 2048;

    private static final int FEW = 64;
    private static final String TIGHT = "1e-13";
    /** How far two tight solutions of different origin may be apart. */
    private static final double REFERENCE_DOUBT = 1e-9;

    private Bench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]).toAbsolutePath();
        Path peers = Path.of(args[1]).toAbsolutePath();
        boolean quick = args[3].equals("quick");
        Path few = write(folder, FEW);
        Path many = write(folder, MANY);
        Outcome reference = reference(folder, few);

        List<Lap> laps = new Race(few, many, reference, quick ? 1 : 5).run(Entrants.of(folder, peers));
        List<String> growth = quick ? List.of() : Processes.run(Entrants.java(Growth.class, List.of()));
        List<String> fullSize = Processes.run(Entrants.java(FullSize.class, List.of("-Xmx256m")));
        String page = new Report(laps, growth, fullSize.getFirst(), Machine.lines()).text();
        System.out.print(page);
        if (!quick) Files.writeString(Path.of(args[2]), page);
        if (Report.floorsMissed(laps)) System.exit(1);
    }

    private static Path write(Path folder, int people) throws IOException {
        return Files.writeString(
                folder.resolve("people-" + people + ".txt"), Problem.of(people).asText());
    }

    /** CVODE at its tightest, checked against our own adaptive driver at its tightest. */
    private static Outcome reference(Path folder, Path few) throws IOException {
        String cvode = folder.resolve("cvode").toString();
        Outcome reference = Outcome.of(Processes.run(List.of(cvode, few.toString(), "0", TIGHT, "legs")));
        ScalarSolver ours = new ScalarSolver(Problem.read(Files.readAllLines(few)), 1e-11);
        ours.run();
        double doubt = new Outcome(List.of(), Double.NaN, ours.collagen()).errorAgainst(reference);
        System.err.printf("  reference: CVODE and Fibril at their tightest differ by %.1e%n", doubt);
        if (!(doubt <= REFERENCE_DOUBT)) throw new IllegalStateException("the two references differ by " + doubt);
        return reference;
    }

    static Lap named(List<Lap> laps, String name) {
        return laps.stream()
                .filter(lap -> lap.solver().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static double bestHipparchus(List<Lap> laps) {
        return Math.min(
                named(laps, Names.HIGHAM_HALL).fastest(),
                named(laps, Names.DORMAND_PRINCE).fastest());
    }
}
