package fibril.clinic.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copy that is made of a practice's records before they are brought up to date: a file in its folder, of SQLite wherever
 * the records lie, on disk before anything is changed.
 *
 * @param databaseUrl empty where the records lie in the folder
 */
record BeforeUpgrade(Path folder, String databaseUrl) {

    private static final Logger LOG = LoggerFactory.getLogger(BeforeUpgrade.class);

    /** Where the copy lies. Throws {@link Database.UpgradeFailed} where there could be none. */
    String copied(String version) {
        Path copy = folder.resolve("fibril-before-upgrade-from-" + version + ".db");
        String room = "";
        try (Records old = Records.of(folder, databaseUrl)) {
            Files.createDirectories(folder);
            room = room(old);
            old.copyTo(copy);
            try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            LOG.info("the records of version {} were copied to {}: {} MB", version, copy, megabytes(Files.size(copy)));
            return copy.toString();
        } catch (IOException | RuntimeException broken) {
            remove(copy, broken);
            throw new Database.UpgradeFailed(
                    broken, "they could not be copied first, to " + copy + (room.isEmpty() ? "" : " (" + room + ")"));
        }
    }

    private String room(Records old) throws IOException {
        return "they take %s MB, and %s MB were free"
                .formatted(
                        megabytes(old.bytes()),
                        megabytes(Files.getFileStore(folder).getUsableSpace()));
    }

    private static String megabytes(long bytes) {
        return "%,.0f".formatted(bytes / 1e6);
    }

    private static void remove(Path half, Exception broken) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException stays) {
            broken.addSuppressed(stays);
        }
    }
}
