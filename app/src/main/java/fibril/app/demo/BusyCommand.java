package fibril.app.demo;

import fibril.clinic.database.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.jooq.exception.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fibril busy}: ten years of a busy practice, made up, to measure speed on. */
@Command(
        name = "busy",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Makes up ten years of a busy practice, to measure on; the same seed and day make the same one.")
public final class BusyCommand implements Callable<Integer> {

    private static final int MOST_CLIENTS = 200_000;
    private static final int REFUSED = 2;

    @Option(names = "--data", required = true, description = "A folder that holds no practice yet.")
    private Path data = Path.of("data");

    @Option(names = "--database-url", defaultValue = "", description = "jdbc:postgresql://… of an empty database.")
    private String databaseUrl = "";

    @Option(names = "--clients", defaultValue = "20000", description = "How many (default ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed makes another practice.")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!(clients >= 1 && clients <= MOST_CLIENTS)) {
            spec.commandLine().getErr().printf("--clients is 1 to %d, was %d%n", MOST_CLIENTS, clients);
            return REFUSED;
        }
        Clock clock = Clock.system(ZoneId.systemDefault());
        try (Database ready = Database.of(data, databaseUrl).migrated()) {
            BusyPractice practice = new BusyPractice(ready, data, clock.getZone());
            if (!practice.isEmpty()) {
                spec.commandLine().getErr().println("there is a practice already; name an empty folder and database");
                return REFUSED;
            }
            spec.commandLine().getOut().println(practice.furnish(clients, seed, LocalDate.now(clock)));
        } catch (FlywayException | DataAccessException unfit) {
            spec.commandLine()
                    .getErr()
                    .println("no practice was made up: "
                            + String.valueOf(unfit.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
            return REFUSED;
        }
        return 0;
    }
}
