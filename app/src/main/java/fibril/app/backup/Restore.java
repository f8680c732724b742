package fibril.app.backup;

import fibril.clinic.database.SqliteFile;
import fibril.clinic.practice.Checkpoint;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Lays a practice out again from an archive: beside the place first, looked over, and only then under its name. */
public final class Restore {

    private final Path archive;
    private final Seal seal;
    private final PrintStream progress;

    Restore(Path archive, Seal seal, PrintStream progress) {
        this.archive = archive;
        this.seal = seal;
        this.progress = progress;
    }

    /** Into a folder that is new or empty, and where it says so into a database that is empty as well. */
    Contents into(DataFolder data) throws IOException {
        Path place = data.folder();
        if (holdsAnything(place)) throw new Refusal(place + " is not empty; name a folder that is new or empty");
        RecordsHome home = new RecordsHome(data.databaseUrl());
        home.refuseFull();
        Files.createDirectories(place.getParent());
        try (Scratch scratch = Scratch.beside(place, "restoring", progress)) {
            Path fresh = scratch.folder();
            Contents contents = layOut(fresh);
            lookOver(fresh, contents);
            home.take(fresh);
            keepOnDisk(fresh);
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return contents;
        }
    }

    /**
     * Reads the whole archive, looks at its database and walks its audit, keeping nothing.
     *
     * @param where the database lies there meanwhile, and is not sealed
     */
    Contents rehearse(Path where, List<Checkpoint> checkpoints) throws IOException {
        try (InputStream in = open();
                Scratch scratch = scratchIn(where)) {
            Path fresh = scratch.folder();
            Contents contents = ArchiveReader.read(
                    in,
                    seal,
                    progress(),
                    name -> name.equals(SqliteFile.NAME)
                            ? Files.newOutputStream(fresh.resolve(name))
                            : OutputStream.nullOutputStream());
            lookOver(fresh, contents);
            try (SqliteFile database = SqliteFile.in(fresh)) {
                List<String> faults = AuditFound.in(database, checkpoints).faults();
                if (!faults.isEmpty()) throw new Damage(faults);
            }
            return contents;
        }
    }

    private Scratch scratchIn(Path where) throws IOException {
        Path place = where.toAbsolutePath().normalize().resolve(archive.getFileName());
        try {
            return Scratch.beside(place, "verifying", progress);
        } catch (FileSystemException unwritten) {
            throw new Refusal("the database of the archive cannot be laid out in " + where + " ("
                    + unwritten.getClass().getSimpleName() + "); name a folder for it with --scratch");
        }
    }

    private Contents layOut(Path fresh) throws IOException {
        try (InputStream in = open()) {
            return ArchiveReader.read(in, seal, progress(), name -> {
                Path file = fresh.resolve(name);
                Files.createDirectories(file.getParent());
                return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
            });
        }
    }

    public static void keepOnDisk(Path folder) throws IOException {
        for (Path file : DataFolder.under(folder).toList()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private static void lookOver(Path fresh, Contents contents) {
        if (!Files.exists(fresh.resolve(SqliteFile.NAME))) throw new Damage(List.of("the archive holds no database"));
        try (SqliteFile database = SqliteFile.in(fresh)) {
            if (database.isNewerThanThisProgram()) {
                throw new Refusal("the archive was made by a newer Fibril (records of version " + contents.schema()
                        + "); use that one, or a later one");
            }
            List<String> problems = database.problems();
            if (!problems.isEmpty()) throw new Damage(problems);
            List<String> miscounted = miscounted(database.rows(), contents.rows());
            if (!miscounted.isEmpty()) throw new Damage(miscounted);
        }
    }

    private static List<String> miscounted(Map<String, Long> rows, Map<String, Long> listed) {
        return Stream.concat(rows.keySet().stream(), listed.keySet().stream())
                .distinct()
                .filter(table -> !Objects.equals(rows.get(table), listed.get(table)))
                .sorted()
                .map(table -> "the list of contents counts %,d rows of %s, and the database holds %,d"
                        .formatted(listed.getOrDefault(table, 0L), table, rows.getOrDefault(table, 0L)))
                .toList();
    }

    private InputStream open() throws IOException {
        if (!Files.isRegularFile(archive)) throw new Refusal("there is no file " + archive);
        return new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
    }

    private Progress progress() throws IOException {
        return new Progress(progress, Files.size(archive));
    }

    public static boolean holdsAnything(Path folder) throws IOException {
        if (!Files.exists(folder)) return false;
        if (!Files.isDirectory(folder)) return true;
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }

    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
