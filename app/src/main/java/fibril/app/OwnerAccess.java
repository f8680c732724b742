package fibril.app;

import fibril.app.backup.DataFolder;
import fibril.app.backup.Refusal;
import fibril.app.backup.Writing;
import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.ConsoleCode;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.practice.WaysBack;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlStaff;
import fibril.clinic.practice.store.SqlWaysBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
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
 * {@code fibril owner-access}: for an owner who lost password and second factor. Whoever can run it can read the
 * practice's files anyway; what it does stands in the audit. The practice may be running.
 */
@Command(
        name = "owner-access",
        mixinStandardHelpOptions = true,
        description = "Prints a one-time code with which an owner who cannot get in sets a new password.")
final class OwnerAccess implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "The folder that holds the practice.")
    private Path data = Path.of("data");

    @Option(names = "--database-url", description = "jdbc:postgresql://… for a practice that outgrew one folder.")
    private @Nullable String databaseUrl;

    @Option(names = "--sign-in", description = "The owner's sign-in name; needed where there are several owners.")
    private String signIn = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        LoggingSystem.get(OwnerAccess.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try {
            spec.commandLine().getOut().println(databaseUrl == null ? codeInFolder() : code());
            return 0;
        } catch (Opening.Refused | Refusal refused) {
            spec.commandLine().getErr().println(refused.getMessage());
        } catch (IOException unwritable) {
            spec.commandLine().getErr().println("the folder " + data + " cannot be written: " + unwritable);
        } catch (DataAccessException trouble) {
            spec.commandLine()
                    .getErr()
                    .println("the database could not be asked: " + FailedStart.firstLine(trouble)
                            + ". Was this practice ever opened with this version of Fibril?");
        }
        return Serve.REFUSED;
    }

    /** Records that are being moved away must not be written where they no longer are. */
    private String codeInFolder() throws IOException {
        refuseNoPractice();
        try (Writing writing = Writing.amongOthers(new DataFolder(data))) {
            return writing.during(this::code);
        }
    }

    private String code() {
        try (Database database = open()) {
            TransactionTemplate transaction = new TransactionTemplate(database.transactions());
            return Objects.requireNonNull(transaction.execute(status -> print(database.dsl())));
        }
    }

    private void refuseNoPractice() {
        if (!Files.isRegularFile(data.resolve(SqliteFile.NAME))) {
            throw new Opening.Refused("there is no practice in " + data);
        }
    }

    private Database open() {
        try {
            if (databaseUrl != null) {
                Database.refuseNewer(databaseUrl);
                return Database.atUrl(databaseUrl);
            }
            refuseNoPractice();
            SqliteFile.refuseNewer(data);
            return Database.inFolder(data);
        } catch (Database.NewerRecords newer) {
            throw new Opening.Refused(String.valueOf(newer.getMessage()));
        }
    }

    private String print(DSLContext db) {
        StaffMember owner = owner(new SqlStaff(db)
                .everybody().stream()
                        .filter(member -> member.active() && member.role() == Role.OWNER)
                        .toList());
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
        String code = ConsoleCode.fresh(new SecureRandom());
        new SqlWaysBack(db).set(owner.id(), ConsoleCode.hashOf(code), now);
        new SqlAudit(db, () -> "")
                .record(now, Audit.NOBODY, "give way back", "staff", owner.id().toString(), "on the console");
        return "Code for " + owner.signIn() + ": " + code + "\nOpen the practice at /sign-in/way-back within "
                + WaysBack.TIME.toMinutes()
                + " minutes. It works once; the old password and second factor end with it.";
    }

    private StaffMember owner(List<StaffMember> owners) {
        List<StaffMember> meant = owners.stream()
                .filter(owner -> signIn.isEmpty() || owner.signIn().equalsIgnoreCase(signIn))
                .toList();
        if (meant.size() == 1) return meant.getFirst();
        String names = owners.stream().map(StaffMember::signIn).collect(Collectors.joining(", "));
        if (owners.isEmpty()) throw new Opening.Refused("nobody owns this practice yet; open it and set it up");
        throw new Opening.Refused(
                signIn.isEmpty()
                        ? "--sign-in: there are several owners; name one of " + names
                        : "--sign-in: “" + signIn + "” is no owner here; there is " + names);
    }
}
