package fibril.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who runs, and with which settings. */
final class Entrants {

    private static final List<Double> LADDER =
            List.of(3e-4, 2e-4, 1e-4, 7e-5, 5e-5, 3e-5, 2e-5, 1e-5, 7e-6, 5e-6, 3e-6, 2e-6, 1e-6);

    private Entrants() {}

    /** @param made the folder with the compiled C solver and the SBML file */
    static List<Solver> of(Path made, Path peers) {
        String cvode = made.resolve("cvode").toString();
        List<String> lsoda = List.of(
                "python3",
                peers.resolve("lsoda.py").toString(),
                made.resolve("healing.xml").toString());
        return List.of(
                java(Names.ENSEMBLE, "ensemble", List.of(3e-3, 1e-3, 3e-4, 1e-4, 3e-5), true),
                java(Names.SCALAR, "scalar", List.of(1e-3, 5e-4, 3e-4, 2e-4, 1e-4, 9e-5, 8e-5, 5e-5, 3e-5), false),
                new Solver(Names.CVODE, List.of(cvode), List.of("legs"), LADDER, false),
                new Solver(Names.CVODE_DENSE, List.of(cvode), List.of("sessions"), LADDER, false),
                java(Names.HIGHAM_HALL, "HighamHall54", LADDER, false),
                java(Names.DORMAND_PRINCE, "DormandPrince54", LADDER, false),
                new Solver(Names.LSODA, lsoda, List.of(), LADDER, false));
    }

    private static Solver java(String name, String which, List<Double> ladder, boolean takesMany) {
        return new Solver(name, java(Racer.class, List.of()), List.of(which), ladder, takesMany);
    }

    /** How a class of ours is started in a process of its own. */
    static List<String> java(Class<?> main, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", Objects.requireNonNull(System.getProperty("java.class.path")), main.getName()));
        return command;
    }

    /** What the tables call them. */
    static final class Names {
        static final String ENSEMBLE = "Fibril, ensemble (plain loops)";
        static final String SCALAR = "Fibril, one person (adaptive)";
        static final String CVODE = "CVODE BDF, C, analytic Jacobian";
        static final String CVODE_DENSE = "the same, restarted at sessions only";
        static final String HIGHAM_HALL = "Hipparchus HighamHall54";
        static final String DORMAND_PRINCE = "Hipparchus DormandPrince54";
        static final String LSODA = "scipy LSODA (odeint), Python rates";

        private Names() {}
    }
}
