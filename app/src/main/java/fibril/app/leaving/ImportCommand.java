package fibril.app.leaving;

import fibril.app.backup.Damage;
import fibril.app.backup.DataFolder;
import fibril.app.backup.Refusal;
import fibril.app.backup.Restore;
import fibril.app.backup.Scratch;
import fibril.app.backup.Work;
import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fibril import}: a practice from its export, into a folder that is new or empty; whole or not at all. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Lays a practice out from an exported folder, every file looked over first.")
public final class ImportCommand extends Work {

    @Option(names = "--from", required = true, description = "The folder made by fibril export.")
    private Path from = Path.of("export");

    @Option(names = "--data", required = true, description = "The folder to make; new or empty.")
    private Path data = Path.of("data");

    @Option(names = "--key-file", description = "The new practice's key; made where there is none (default: DATA.key).")
    private @Nullable Path keyFile;

    @Option(names = "--database-url", description = "jdbc:postgresql://… of an empty database, instead of a file.")
    private @Nullable String databaseUrl;

    /** Whether records that speak of its files are kept, or may be: then neither the folder nor its key goes. */
    private boolean stands;

    @Override
    protected String work() throws IOException {
        Room room = Room.at(data);
        DataFolder folder = new DataFolder(data);
        if (keyFile == null && Files.exists(folder.keyFile())) {
            throw new Refusal(
                    "the key " + folder.keyFile() + " is there and its practice is not: is a disk not mounted?"
                            + " If the new practice shall use it, name it with --key-file.");
        }
        ExportedFolder export = ExportedFolder.checked(from);
        room.refuseWithout(2 * export.manifest().bytes());
        Path key = keyFile == null ? folder.keyFile() : keyFile;
        boolean madeKey = !Files.exists(key);
        // before anything beside the place is cleared away: it may be the files of what the database holds
        if (databaseUrl != null) refuseFull(export.manifest().schema());
        try (Scratch scratch = room.scratch("importing", progress())) {
            laidOut(export, scratch, key, room);
        } finally {
            if (madeKey && !stands) Files.deleteIfExists(key);
        }
        return told(export.manifest(), key);
    }

    private void laidOut(ExportedFolder export, Scratch scratch, Path key, Room room) throws IOException {
        Path fresh = scratch.folder();
        Import in = new Import(export, fresh);
        try {
            if (databaseUrl == null) intoFolder(in, fresh, key, room);
            else intoDatabase(in, new Sealed(fresh, key), room);
        } finally {
            if (stands && Files.exists(fresh)) scratch.leave();
        }
    }

    private void refuseFull(String schema) {
        try (Database database = Database.atUrl(String.valueOf(databaseUrl))) {
            if (!database.holdsNothing()) {
                throw new Refusal("the database at --database-url holds a practice already; name an empty one");
            }
            if (database.isShapedBeyond(schema)) {
                throw new Refusal("the database at --database-url has tables of a newer version than the export ("
                        + schema + "), though no row in them; name one without tables");
            }
        }
    }

    /** Files that open with this key alone, under the name they have until all is well. */
    private record Sealed(Path fresh, Path key) {}

    private void intoFolder(Import in, Path fresh, Path key, Room room) throws IOException {
        try (Database database = Database.inFolder(fresh)) {
            in.files(new FileVault(new DataFolder(fresh).vault(), KeyFile.at(key, room.place())), progress());
            try {
                in.records(database);
            } catch (RuntimeException failed) {
                throw unfit(failed);
            }
            database.migrated();
        }
        lookOver(fresh);
        Restore.keepOnDisk(fresh);
        giveName(fresh, room);
        stands = true;
    }

    /** The folder gets its name after the records are kept: until then all of it can go, and then none of it. */
    private void intoDatabase(Import in, Sealed sealed, Room room) throws IOException {
        try (Database database = Database.atUrl(String.valueOf(databaseUrl))) {
            Path vault = new DataFolder(sealed.fresh).vault();
            in.files(new FileVault(vault, KeyFile.at(sealed.key, room.place())), progress());
            Restore.keepOnDisk(sealed.fresh);
            keep(in, database, sealed);
            try {
                giveName(sealed.fresh, room);
            } catch (IOException broken) {
                throw new Refusal("the records are in the database, and their files could not be given the name " + data
                        + ": " + reason(broken) + ". Rename " + sealed.fresh + " yourself; its key is "
                        + sealed.key);
            }
            database.migrated();
        }
    }

    private void keep(Import in, Database database, Sealed sealed) {
        try {
            in.records(database);
            stands = true;
        } catch (RuntimeException failed) {
            stands = mayHoldThem(database);
            if (!stands) throw unfit(failed);
            throw new Refusal("nobody knows whether the records were kept in the database: " + reason(failed)
                    + ". If they are there, rename " + sealed.fresh + " to " + data + "; if not, remove it and the key "
                    + sealed.key + ", and import again");
        }
    }

    /** The answer to a commit may be lost, and not the commit. */
    private static boolean mayHoldThem(Database database) {
        try {
            return !database.holdsNothing();
        } catch (RuntimeException unreachable) {
            return true;
        }
    }

    private static RuntimeException unfit(RuntimeException failed) {
        boolean byTheDatabase = failed instanceof DataAccessException
                || failed instanceof DataIntegrityViolationException
                || failed instanceof TransactionException;
        return byTheDatabase
                ? new Damage(List.of("the records do not fit together and were not kept: " + reason(failed)))
                : failed;
    }

    /** In the words of whatever broke first. */
    private static String reason(Throwable trouble) {
        Throwable cause = trouble.getCause();
        return cause == null
                ? String.valueOf(trouble.getMessage()).lines().findFirst().orElse("")
                : reason(cause);
    }

    private static void lookOver(Path fresh) throws IOException {
        try (SqliteFile file = SqliteFile.in(fresh)) {
            List<String> problems = file.problems();
            if (!problems.isEmpty()) throw new Damage(problems);
        }
        // of the empty shape that an older export was read into
        for (Path file : DataFolder.under(fresh).toList()) {
            if (file.getFileName().toString().startsWith("fibril-before-upgrade-from-")) Files.delete(file);
        }
    }

    private static void giveName(Path fresh, Room room) throws IOException {
        Files.move(fresh, room.place(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String told(Manifest manifest, Path key) {
        StringBuilder words = new StringBuilder("Imported into " + data + ": " + manifest.inWords() + ".\n");
        if (!manifest.missing().isEmpty()) {
            words.append(manifest.missing().size())
                    .append(" files were missing when it was exported, and are missing here.\n");
        }
        if (!manifest.audit().sound()) {
            words.append("Its audit did not hold when it was exported, and is as it was: fibril verify says where.\n");
        }
        words.append("The key is ").append(key).append(": keep a copy of it elsewhere.\n");
        words.append("Start it with: fibril serve --data ")
                .append(data)
                .append(new DataFolder(data).keyOption(key))
                .append(databaseUrl == null ? "\n" : " --database-url …\n");
        words.append("Passwords do not travel. The owner gets in with: fibril owner-access --data ")
                .append(data)
                .append(databaseUrl == null ? "" : " --database-url …")
                .append("\nThen give everybody else a new password. Do not go on working in the old practice as well.");
        return words.toString();
    }
}
