package fibril.app;

import fibril.app.backup.DataFolder;
import fibril.app.backup.Progress;
import fibril.app.backup.Refusal;
import fibril.app.backup.Turn;
import fibril.app.backup.Writing;
import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlSettings;
import fibril.clinic.vault.KeyChange;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code fibril rotate-key}: every sealed file under a new key, while the practice is closed. Cut off at any moment, it
 * goes on where it stopped when it is begun again.
 */
@Command(
        name = "rotate-key",
        mixinStandardHelpOptions = true,
        description = "Seals every photograph, signature and secret of a closed practice under a new key.")
final class RotateKey implements Callable<Integer> {

    private static final int DAMAGED = 1;

    @Option(names = "--data", required = true, description = "The folder that holds the practice; it must not be open.")
    private Path data = Path.of("data");

    @Option(names = "--key-file", description = "The practice's key (default: DATA.key beside the folder).")
    private @Nullable Path keyFile;

    @Option(names = "--database-url", description = "jdbc:postgresql://… for a practice that outgrew one folder.")
    private String databaseUrl = "";

    @Option(
            names = "--leave-damaged",
            description = "Retires the old key although files were found that no key opens; they stay as they are.")
    private boolean leaveDamaged;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        LoggingSystem.get(RotateKey.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        DataFolder folder = new DataFolder(data);
        Path key = keyFile == null ? folder.keyFile() : keyFile;
        try {
            refuseForeignHands(folder, key);
            Opening opening = Opening.of(data, key, databaseUrl);
            try (Writing alone = Writing.alone(folder);
                    Turn turn = Turn.on(folder)) {
                return alone.during(() -> turn.during(() -> changed(folder, key)));
            } finally {
                opening.release();
            }
        } catch (Opening.Refused
                | Refusal
                | KeyChange.Refused
                | IllegalArgumentException
                | Database.UpgradeFailed refused) {
            return say(String.valueOf(refused.getMessage()));
        } catch (IOException | UncheckedIOException | DataAccessException trouble) {
            return say("it could not be finished: " + FailedStart.firstLine(trouble)
                    + ". Nothing is lost; run it again when that is mended.");
        }
    }

    /** Files made anew belong to whoever makes them, and the practice could not open those of another user. */
    private void refuseForeignHands(DataFolder folder, Path key) throws IOException {
        if (databaseUrl.isEmpty() && !Files.isRegularFile(folder.folder().resolve(SqliteFile.NAME))) {
            throw new Opening.Refused("there is no practice in " + data);
        }
        KeyFile.read(key);
        String owner = Files.getOwner(key).getName();
        String user = System.getProperty("user.name");
        if (!owner.equals(user)) {
            throw new Opening.Refused("the key " + key + " belongs to " + owner + " and you are " + user
                    + "; run this as " + owner + " (sudo -u " + owner + " …)");
        }
    }

    private int changed(DataFolder folder, Path key) throws IOException {
        try (Database database = open()) {
            Progress[] progress = new Progress[1];
            KeyChange change = new KeyChange(
                    List.of(folder.vault(), folder.laidAside()), key, (step, bytes) -> progress[0].add(bytes));
            // each file is sealed, and then opened once more
            progress[0] = new Progress(System.err, 2 * change.bytes());
            KeyChange.Sealed sealed = change.seal();
            sealed.damaged().forEach(name -> say("vault: " + name + " is damaged: neither key opens it"));
            if (!sealed.damaged().isEmpty() && !leaveDamaged) {
                say("Everything else is sealed under the new key; both keys stay in " + key
                        + ", and the practice can be"
                        + " opened. Bring these files back from an archive into " + folder.vault()
                        + " and run this again, or run it with --leave-damaged.");
                return DAMAGED;
            }
            note(database, sealed);
            report(sealed, change.retire(), key);
            return 0;
        }
    }

    private Database open() {
        return Database.of(data, databaseUrl).migrated();
    }

    /** Before the old key goes: a change that nobody could read of would be worse than one told twice. */
    private static void note(Database database, KeyChange.Sealed sealed) {
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            new SqlSettings(database.dsl())
                    .set(Settings.KEY_CHANGED, Long.toString(now.toEpochMilli()), Audit.NOBODY, now);
            new SqlAudit(database.dsl(), () -> "")
                    .record(
                            now,
                            Audit.NOBODY,
                            "change key",
                            "practice",
                            "",
                            "%s to %s, %d files, on the console"
                                    .formatted(sealed.oldKey(), sealed.newKey(), sealed.files()));
        });
    }

    private void report(KeyChange.Sealed sealed, List<Path> retired, Path key) {
        spec.commandLine()
                .getOut()
                .printf(
                        "Sealed %,d files under the new key %s and opened each again.%n"
                                + "The old key is in %s.%n"
                                + "Archives made until now open with that old key only: keep it, apart from them, while you"
                                + " may need one, then destroy it.%n"
                                + "Keep a copy of the new %s elsewhere, and make a backup.%n",
                        sealed.files(),
                        sealed.newKey(),
                        String.join(", ", retired.stream().map(Path::toString).toList()),
                        key);
    }

    private int say(String line) {
        spec.commandLine().getErr().println(line);
        return Serve.REFUSED;
    }
}
