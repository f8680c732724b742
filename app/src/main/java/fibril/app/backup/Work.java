package fibril.app.backup;

import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.exception.DataAccessException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One command of this kind: 0 and what was done; 1 and every fault; 2 and why it was refused. */
public abstract class Work implements Callable<Integer> {

    private static final int FAULTS = 1;
    private static final int REFUSED = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    protected abstract String work() throws IOException;

    @Override
    public final Integer call() {
        // libraries greet on the console; here it belongs to whoever asked
        LoggingSystem.get(Work.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try {
            spec.commandLine().getOut().println(work());
            return 0;
        } catch (Damage damage) {
            return say(FAULTS, damage.faults());
        } catch (Refusal | SqliteFile.NoDatabase | Database.NewerRecords | IllegalArgumentException refused) {
            return say(REFUSED, List.of(String.valueOf(refused.getMessage())));
        } catch (IOException | UncheckedIOException | DataAccessException trouble) {
            return say(REFUSED, List.of("it could not be done: " + trouble.getMessage()));
        }
    }

    static Seal seal(Path keyFile) {
        return new Seal(KeyFile.read(keyFile));
    }

    protected static PrintStream progress() {
        return System.err;
    }

    /** “fibril 0.1.0” */
    protected final String program() {
        String[] version = spec.root().version();
        return version.length == 0 ? spec.root().name() : version[0];
    }

    private int say(int exit, List<String> lines) {
        lines.forEach(spec.commandLine().getErr()::println);
        return exit;
    }
}
