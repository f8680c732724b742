package fibril.bench;

import fibril.bench.Entrants.Names;
import fibril.bench.Race.Lap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page about speed, ratios first.
 *
 * @param growth lines {@code what,amount,milliseconds}; none in a quick run
 * @param fullSize what {@link FullSize} prints
 */
record Report(List<Lap> laps, List<String> growth, String fullSize, List<String> machine) {

    private static final double CVODE_FLOOR = 35;
    private static final double CVODE_AIM = 50;
    private static final double HIPPARCHUS_FLOOR = 18;
    private static final double HIPPARCHUS_AIM = 25;

    Report {
        laps = List.copyOf(laps);
        growth = List.copyOf(growth);
        machine = List.copyOf(machine);
    }

    static boolean floorsMissed(List<Lap> laps) {
        return toCvode(laps) < CVODE_FLOOR || toHipparchus(laps) < HIPPARCHUS_FLOOR;
    }

    private static double toCvode(List<Lap> laps) {
        return Bench.named(laps, Names.CVODE).fastest()
                / Bench.named(laps, Names.ENSEMBLE).fastest();
    }

    private static double toHipparchus(List<Lap> laps) {
        return Bench.bestHipparchus(laps) / Bench.named(laps, Names.ENSEMBLE).fastest();
    }

    String text() {
        return """
                # How fast the skin model is, beside other solvers

                Written by `bench/run`; `bench/run --quick` prints a shorter one in a few minutes and writes nothing.
                A ratio counts more than a time: every solver is run in turn on the same machine in the same run.

                """
                + ratios() + problem() + table() + full() + growthTables() + "\n## Machine\n\n"
                + machine.stream().map(line -> "* " + line + "\n").collect(Collectors.joining());
    }

    private String ratios() {
        return String.format(
                Locale.ROOT,
                """
                | per core, at matched accuracy | ratio | floor | aim |
                | --- | --- | --- | --- |
                | ensemble against CVODE in C, started anew at every leg | **%.0f ×** | %.0f × | %.0f × |
                | ensemble against CVODE in C, started anew at sessions only | %.0f × | – | – |
                | ensemble against the better of two Hipparchus methods | **%.0f ×** | %.0f × | %.0f × |
                | ensemble against scipy LSODA with rates in Python | %.0f × | – | – |
                | one person, adaptive, against CVODE (legs) | %.1f × | 1 × | – |
                | one person, adaptive, against the better Hipparchus | %.1f × | 1 × | – |

                """,
                toCvode(laps),
                CVODE_FLOOR,
                CVODE_AIM,
                against(Names.CVODE_DENSE, Names.ENSEMBLE),
                toHipparchus(laps),
                HIPPARCHUS_FLOOR,
                HIPPARCHUS_AIM,
                against(Names.LSODA, Names.ENSEMBLE),
                against(Names.CVODE, Names.SCALAR),
                Bench.bestHipparchus(laps) / lap(Names.SCALAR).fastest());
    }

    private double against(String peer, String ours) {
        return lap(peer).fastest() / lap(ours).fastest();
    }

    private Lap lap(String name) {
        return Bench.named(laps, name);
    }

    private static String problem() {
        return String.format(
                Locale.ROOT,
                """
                **The problem**: twelve states of one slab (injured share %s, trophic share %s), age %.0f, %d days, sessions on days
                0, 30, 60 and 90; every parameter that is uncertain varies by 10 %% from person to person. **Accuracy**: every solver runs at
                its loosest relative tolerance (absolute: a hundredth; our ensemble: the same) with which collagen is right to %.1e in
                everybody on days 30 and 90 (before the session), 150, 180 and 365. The truth is CVODE at 1e-13, which our adaptive driver at
                1e-11 meets within 1e-9. **Time**: CPU time of the solving thread per person, fastest of all repeats in all rounds; each round
                starts every solver in a fresh process. The rates in C, in Java and in SBML are written by one description of the equations.

                """,
                Problem.DOSE.injured(),
                Problem.DOSE.trophic(),
                Problem.AGE_YEARS,
                Problem.HORIZON_DAYS,
                Problem.ALLOWED_ERROR);
    }

    private String table() {
        return """
                | solver | µs per person-slab-year | median | per second per core | error in collagen | rel. tolerance | steps |
                | --- | --- | --- | --- | --- | --- | --- |
                """ + laps.stream().map(Report::row).collect(Collectors.joining());
    }

    private static String row(Lap lap) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %,.0f | %.1e | %.0e | %s |%n",
                lap.solver(),
                lap.fastest(),
                lap.median(),
                1e6 / lap.fastest(),
                lap.error(),
                lap.tolerance(),
                Double.isNaN(lap.steps()) ? "–" : String.format(Locale.ROOT, "%.0f", lap.steps()));
    }

    private String full() {
        String[] figures = fullSize.split(" ", -1);
        return String.format("""

                ## A forecast of full size

                2,000 draws from the priors, 365 days, four sessions, four dosed slabs, 13 output days, two threads, `-Xmx256m`.

                | | measured | wanted |
                | --- | --- | --- |
                | fastest run | %s ms | 250 ms |
                | run in the middle | %s ms | 250 ms |
                | first run after start-up, compiling included | %s ms | 1,000 ms |
                | CPU time of the fastest run, both cores together | %s ms | 500 ms |
                | CPU time of the first run, both cores together | %s ms | 2,000 ms |
                | most memory the process ever held | %s MB | 300 MB |

                Times by the clock grow with whatever else the machine does, CPU times hardly.
                """, figures[1], figures[2], figures[0], figures[5], figures[4], figures[3]);
    }

    private String growthTables() {
        if (growth.isEmpty()) return "";
        return """

                ## How the cost grows

                One thread, four dosed slabs, draws from the priors; 512 people, 4 sessions 30 days apart, 365 days, 13 output days unless said.

                | what | how many | ms |
                | --- | --- | --- |
                """
                + growth.stream()
                        .map(line -> "| " + line.replace(",", " | ") + " |\n")
                        .collect(Collectors.joining());
    }
}
