package fibril.app;

import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * What must hold before a practice is opened from its folder, told in one line where it does not; and the mark on the
 * folder that keeps a second process out. The machine takes the mark away with the process, however that ends.
 */
final class Opening {

    /** Why the practice stays shut. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** A file that nobody refers to is closed by and by, and the mark would go with it. */
    private static final Set<Opening> HELD = ConcurrentHashMap.newKeySet();

    private final FileLock mark;

    private Opening(FileLock mark) {
        this.mark = mark;
    }

    /** @param databaseUrl empty for a practice that is whole in its folder */
    static Opening of(Path data, Path keyFile, String databaseUrl) {
        Path folder = data.toAbsolutePath().normalize();
        if (!Files.exists(folder) && Files.exists(keyFile)) {
            throw new Refused(
                    "the key " + keyFile + " is there and the folder " + data + " is not: is its disk mounted?"
                            + " For a new and empty practice name a folder that never held one.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) throw new Refused(data + " is a file and not a folder");
        refuseMoved(folder, databaseUrl);
        refuseLostKey(folder, keyFile);
        Opening opening = new Opening(marked(folder));
        try {
            refuseNewer(folder, databaseUrl);
            HELD.add(opening);
            return opening;
        } catch (RuntimeException refused) {
            opening.release();
            throw refused;
        }
    }

    /** Where the records of a folder are laid when they have gone to a server of their own. */
    static Path movedAway(Path data) {
        return data.resolve("fibril-moved.db");
    }

    /** A new and empty database beside the old photographs would call them nobody's. */
    private static void refuseMoved(Path folder, String databaseUrl) {
        if (databaseUrl.isEmpty()
                && Files.exists(movedAway(folder))
                && !Files.exists(folder.resolve(SqliteFile.NAME))) {
            throw new Refused("the records of " + folder + " were moved to a database server; start it with"
                    + " --database-url. They lie as they were then in " + movedAway(folder) + ".");
        }
    }

    private static void refuseLostKey(Path folder, Path keyFile) {
        try {
            KeyFile.refuseWhereItIsLost(keyFile, folder);
        } catch (IllegalArgumentException lost) {
            throw new Refused(String.valueOf(lost.getMessage()));
        }
    }

    private static FileLock marked(Path folder) {
        FileChannel file;
        try {
            Files.createDirectories(folder);
            file = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException broken) {
            throw new Refused("the folder " + folder + " cannot be written: " + reason(broken)
                    + ". Nothing was changed. See who owns it and whether its disk is mounted to be written.");
        }
        try {
            FileLock lock = file.tryLock();
            if (lock != null) return lock;
            file.close();
        } catch (OverlappingFileLockException here) {
            throw occupied(folder);
        } catch (IOException broken) {
            throw new Refused("the folder " + folder + " cannot be marked as in use: " + reason(broken));
        }
        throw occupied(folder);
    }

    private static Refused occupied(Path folder) {
        return new Refused("another Fibril is open on the folder " + folder
                + ". Two at once would write over each other; end that one first.");
    }

    private static void refuseNewer(Path folder, String databaseUrl) {
        // the server has its own words for what happens; before it runs, libraries would use theirs
        LoggingSystem.get(Opening.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try {
            if (!databaseUrl.isEmpty()) Database.refuseNewer(databaseUrl);
            else if (Files.exists(folder.resolve(SqliteFile.NAME))) SqliteFile.refuseNewer(folder);
        } catch (Database.NewerRecords newer) {
            throw new Refused(String.valueOf(newer.getMessage()));
        } catch (FlywayException unreachable) {
            throw new Refused("the database cannot be read: " + reason(rootOf(unreachable)));
        }
    }

    private static Throwable rootOf(Throwable trouble) {
        Throwable cause = trouble.getCause();
        return cause == null ? trouble : rootOf(cause);
    }

    private static String reason(Throwable broken) {
        return broken.getClass().getSimpleName() + ": "
                + String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    void release() {
        HELD.remove(this);
        try {
            mark.release();
            mark.acquiredBy().close();
        } catch (IOException gone) {
            throw new IllegalStateException("the mark on the folder cannot be taken away", gone);
        }
    }
}
