package fibril.app.forecast;

import fibril.atlas.Atlas;
import fibril.forecast.calibrate.Calibration;
import fibril.forecast.course.PossibleSkins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fibril calibrate}: learns from the trials of the atlas again, for those who change the atlas or the model. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Fits the forecast to the trials again; run at the root of the sources. Takes minutes.")
public final class CalibrateCommand implements Callable<Integer> {

    private static final int REFUSED = 2;
    private static final int LEAST_SKINS = 50;

    @Option(names = "--posterior", description = "Where to write the ensemble (default: ${DEFAULT-VALUE}).")
    private Path posterior = Path.of("forecast/src/main/resources/fibril/forecast/posterior.csv.gz");

    @Option(names = "--report", description = "Where to write the report (default: ${DEFAULT-VALUE}).")
    private Path report = Path.of("docs/model/calibration.md");

    @Option(names = "--particles", description = "How many particles to learn with (default: ${DEFAULT-VALUE}).")
    private int particles = Calibration.Effort.usual().particles();

    @Option(
            names = "--skins",
            description =
                    "How many of the possible skins to try (default: all ${DEFAULT-VALUE}); fewer is a rehearsal.")
    private int skins = PossibleSkins.COUNT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (particles < 100 || particles > 100_000)
            return refused("--particles: was " + particles + "; allowed is 100 to 100000");
        if (skins < LEAST_SKINS || skins > PossibleSkins.COUNT)
            return refused("--skins: was " + skins + "; allowed is " + LEAST_SKINS + " to " + PossibleSkins.COUNT);
        if (!isInAFolder(posterior)) return refused("--posterior: was " + posterior + "; there is no such folder");
        if (!isInAFolder(report)) return refused("--report: was " + report + "; there is no such folder");
        Calibration.Effort usual = Calibration.Effort.usual();
        Calibration.Effort effort = new Calibration.Effort(
                particles,
                Math.min(particles, usual.refitted()),
                Math.min(particles, usual.kept()),
                skins,
                usual.seed(),
                usual.threads());
        try {
            Calibration made = Calibration.run(
                    Atlas.load(), effort, line -> spec.commandLine().getErr().println(line));
            Files.write(posterior, made.posterior());
            Files.writeString(report, made.report());
        } catch (IOException unwritable) {
            return refused("cannot write: " + unwritable.getMessage());
        }
        spec.commandLine().getOut().println("Wrote " + posterior + " and " + report);
        return 0;
    }

    private static boolean isInAFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder);
    }

    private int refused(String problem) {
        spec.commandLine().getErr().println(problem);
        return REFUSED;
    }
}
