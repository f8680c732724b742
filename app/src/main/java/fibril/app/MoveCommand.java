package fibril.app;

import fibril.app.backup.DataFolder;
import fibril.app.backup.Refusal;
import fibril.app.backup.Writing;
import fibril.clinic.database.Database;
import fibril.clinic.database.Moving;
import fibril.clinic.database.SqliteFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.jooq.exception.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fibril move}: the records of a folder over to PostgreSQL; photographs, settings and key stay where they are. */
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description = "Carries a practice's records from its folder to PostgreSQL, whole or not at all.")
public final class MoveCommand implements Callable<Integer> {

    private static final int DIFFERS = 1;

    @Option(names = "--data", required = true, description = "The folder that holds the practice; it must not be open.")
    private Path data = Path.of("data");

    @Option(names = "--database-url", required = true, description = "jdbc:postgresql://… of an empty database.")
    private String databaseUrl = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!databaseUrl.startsWith("jdbc:postgresql:")) {
            err.println("--database-url: “" + databaseUrl
                    + "” is no address of a PostgreSQL; it begins with jdbc:postgresql:");
            return Serve.REFUSED;
        }
        if (!Files.isRegularFile(data.resolve(SqliteFile.NAME))) {
            err.println(data + " holds no " + SqliteFile.NAME + ": there are no records in it to move");
            return Serve.REFUSED;
        }
        Opening opening;
        try {
            opening = Opening.of(data, Serve.keyBeside(data), "");
        } catch (Opening.Refused refused) {
            err.println(refused.getMessage());
            return Serve.REFUSED;
        }
        try (Writing alone = Writing.alone(new DataFolder(data))) {
            return alone.during(() -> moved(err));
        } catch (Refusal | IOException beside) {
            err.println("nothing was moved: " + beside.getMessage());
            return Serve.REFUSED;
        } finally {
            opening.release();
        }
    }

    private int moved(PrintWriter err) {
        try {
            int rows = Moving.of(data, databaseUrl, (table, same) -> err.printf("%,9d  %s%n", same, table));
            Path old = Opening.movedAway(data);
            Files.move(data.resolve(SqliteFile.NAME), old);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Moved %,d rows, each compared. From now on: serve --data %s --database-url …%n"
                                    + "The old records are in %s; throw them away when all is well.%n",
                            rows, data, old);
            return 0;
        } catch (Moving.Differs differs) {
            err.println("nothing was moved: " + differs.getMessage());
            return DIFFERS;
        } catch (Database.NewerRecords | FlywayException | DataAccessException | IOException trouble) {
            err.println("nothing was moved: "
                    + String.valueOf(trouble.getMessage()).lines().findFirst().orElse(""));
            return Serve.REFUSED;
        }
    }
}
