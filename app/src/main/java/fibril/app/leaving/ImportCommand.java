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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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
        boolean kept = false;
        try (Scratch scratch = room.scratch("importing", progress())) {
            layOut(export, scratch.folder(), key, room);
            kept = true;
        } catch (DataAccessException | DataIntegrityViolationException refused) {
            throw new Damage(List.of("the records do not fit together and were not kept: "
                    + String.valueOf(refused.getMessage()).lines().findFirst().orElse("")));
        } finally {
            if (madeKey && !kept) Files.deleteIfExists(key);
        }
        return told(export.manifest(), key);
    }

    private void layOut(ExportedFolder export, Path fresh, Path key, Room room) throws IOException {
        Import in = new Import(export, fresh);
        if (databaseUrl == null) {
            try (Database database = Database.inFolder(fresh)) {
                in.files(new FileVault(new DataFolder(fresh).vault(), KeyFile.at(key, room.place())), progress());
                in.records(database, () -> {});
            }
            lookOver(fresh);
            named(fresh, room);
        } else {
            try (Database database = Database.atUrl(databaseUrl)) {
                if (!database.hasNoShape()) {
                    throw new Refusal("the database at --database-url holds a practice already; name an empty one");
                }
                in.files(new FileVault(new DataFolder(fresh).vault(), KeyFile.at(key, room.place())), progress());
                in.records(database, () -> named(fresh, room));
            }
        }
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

    private static void named(Path fresh, Room room) {
        try {
            Restore.keepOnDisk(fresh);
            Files.move(fresh, room.place(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
