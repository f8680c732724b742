package fibril.app.backup;

import fibril.clinic.database.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What of a practice's folder is worth keeping, and where its key lies. */
public record DataFolder(Path folder) {

    public DataFolder {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path keyFile() {
        return folder.resolveSibling(folder.getFileName() + ".key");
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
            return all.filter(file -> !file.getFileName().toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    /** The name of a file in an archive: its path from here, with strokes on every machine. */
    public String nameOf(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    public static Stream<Path> under(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException("the folder " + place + " cannot be read", broken);
        }
    }
}
