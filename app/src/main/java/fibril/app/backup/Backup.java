package fibril.app.backup;

import fibril.clinic.database.Records;
import fibril.clinic.database.SqliteFile;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Copies a practice into one sealed file while it runs. The records are taken first, as they stood at one moment and as a
 * file of SQLite wherever they lie; a photograph is on disk before the row that speaks of it, so that every row of the copy
 * finds its file.
 */
final class Backup {

    private static final int BEGINNINGS = 5;

    private final DataFolder data;
    private final Seal seal;
    private final PrintStream progress;

    Backup(DataFolder data, Seal seal, PrintStream progress) {
        this.data = data;
        this.seal = seal;
        this.progress = progress;
    }

    Contents to(Path archive, Instant now) throws IOException {
        // a folder without one is no practice, and gets no marks either
        data.records().close();
        try (Turn held = Turn.on(data)) {
            return held.during(() -> inTurn(archive, now));
        }
    }

    /** For whoever holds the {@link Turn}. */
    Contents inTurn(Path archive, Instant now) throws IOException {
        Path place = archive.toAbsolutePath().normalize();
        if (Files.exists(place)) throw new Refusal(archive + " is there already; name a new file");
        if (place.startsWith(data.folder())) {
            throw new Refusal(archive + " lies inside the practice's own folder; a disk that is lost takes both");
        }
        Path part = place.resolveSibling(place.getFileName() + ".part");
        Path moment = data.folder().resolve("backup-" + ProcessHandle.current().pid() + ".part");
        try {
            Contents contents = oneMoment(part, moment, now);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            return contents;
        } catch (FileAlreadyExistsException busy) {
            throw new Refusal(
                    part + " is there already: another backup is being written, or one was cut off; remove it");
        } finally {
            Files.deleteIfExists(moment);
        }
    }

    /** A picture that is erased while the archive is written leaves a row without its file: then it begins again. */
    private Contents oneMoment(Path part, Path moment, Instant now) throws IOException {
        for (int beginning = 1; ; beginning++) {
            try {
                return write(part, moment, now);
            } catch (NoSuchFileException erased) {
                if (beginning == BEGINNINGS) throw erased;
            }
        }
    }

    private Contents write(Path part, Path moment, Instant now) throws IOException {
        List<Path> files;
        Set<String> spokenOf;
        try (Records database = data.records()) {
            database.copyTo(moment);
            spokenOf = spokenOf(moment);
            files = data.filesBesideTheDatabase();
            refuseErased(spokenOf, files, database);
        }
        long bytes = Files.size(moment) + DataFolder.bytes(files);
        try (FileChannel channel = createPrivate(part)) {
            return write(channel, moment, files, spokenOf, bytes, now);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(part);
            throw failed;
        }
    }

    /** What the copy speaks of and is not there, while the practice itself speaks of it no longer. */
    private static void refuseErased(Set<String> spokenOf, List<Path> files, Records database)
            throws NoSuchFileException {
        Set<String> gone = new TreeSet<>(spokenOf);
        for (Path file : files) gone.remove(String.valueOf(file.getFileName()));
        if (gone.isEmpty()) return;
        gone.removeAll(database.spokenOf());
        for (String erased : gone) throw new NoSuchFileException(erased);
    }

    private static Set<String> spokenOf(Path moment) {
        try (SqliteFile copy = SqliteFile.at(moment)) {
            return copy.spokenOf();
        }
    }

    private Contents write(
            FileChannel channel, Path moment, List<Path> files, Set<String> spokenOf, long bytes, Instant now)
            throws IOException {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        Contents contents;
        ArchiveWriter archive = new ArchiveWriter(new Kept(out), seal, new Progress(progress, bytes));
        try (archive) {
            archive.add(SqliteFile.NAME, moment);
            for (Path file : files) {
                try {
                    archive.add(data.nameOf(file), file);
                } catch (NoSuchFileException gone) {
                    if (spokenOf.contains(String.valueOf(file.getFileName()))) throw gone;
                }
            }
            try (SqliteFile copy = SqliteFile.at(moment)) {
                contents = archive.finish(now, copy.schemaVersion(), copy.rows());
            }
        }
        out.flush();
        channel.force(true);
        return contents;
    }

    private static FileChannel createPrivate(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return channel;
    }

    /** The archive ends its own stream; the file beneath stays open until it is safely on disk. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
