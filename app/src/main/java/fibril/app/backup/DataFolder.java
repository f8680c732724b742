package fibril.app.backup;

import fibril.atlas.Durable;
import fibril.clinic.database.Records;
import fibril.clinic.database.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a practice's folder is worth keeping, and where its key and its records lie.
 *
 * @param databaseUrl empty where the records lie in the folder
 */
public record DataFolder(Path folder, String databaseUrl) {

    public DataFolder {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Whole in its folder, or asked about nothing but its files. */
    public DataFolder(Path folder) {
        this(folder, "");
    }

    Records records() {
        return Records.of(folder, databaseUrl);
    }

    public Path keyFile() {
        return folder.resolveSibling(folder.getFileName() + ".key");
    }

    /** What {@code serve} must be told to find this key; nothing where it looks by itself. */
    public String keyOption(Path key) {
        Path place = key.toAbsolutePath().normalize();
        return place.equals(keyFile()) ? "" : " --key-file " + place;
    }

    public Path vault() {
        return folder.resolve("vault");
    }

    /** Files that no record speaks of, sealed as those of the vault are. */
    public Path laidAside() {
        return folder.resolve("laid-aside");
    }

    /** Where an archive is laid out for a rehearsal. */
    Path scratch() {
        return folder.resolve("rehearsal");
    }

    public Path database() {
        return folder.resolve(SqliteFile.NAME);
    }

    /** Everything but the database, in order; halves of files that are being written are not there yet. */
    public List<Path> filesBesideTheDatabase() throws IOException {
        try (Stream<Path> all = Stream.of("overlay.json", "atlas", "vault")
                .map(folder::resolve)
                .filter(Files::exists)
                .flatMap(DataFolder::under)) {
            return all.filter(file -> !isHalf(file) && !isHalf(file.resolveSibling("")))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isHalf(Path place) {
        return place.toString().endsWith(Durable.HALF);
    }

    /** The name of a file in an archive: its path from here, with strokes on every machine. */
    public String nameOf(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Every file beneath. A practice at work names and removes files meanwhile: what is gone again was never there. */
    public static Stream<Path> under(Path place) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException broken) throws IOException {
                    if (broken instanceof NoSuchFileException && !file.equals(place)) return FileVisitResult.CONTINUE;
                    throw broken;
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException("the folder " + place + " cannot be read", broken);
        }
        return files.stream();
    }

    /** How much these are, to tell how far one has come; what is gone meanwhile counts nothing. */
    public static long bytes(Collection<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) bytes += bytes(file);
        return bytes;
    }

    private static long bytes(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }
}
