package fibril.clinic.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;

/** A practice's records, wherever they are kept: to be copied while others write, counted, and looked over for damage. */
public sealed interface Records extends AutoCloseable permits SqliteFile, PostgresRecords {

    /** @param databaseUrl empty where the records lie in the folder */
    static Records of(Path folder, String databaseUrl) {
        return databaseUrl.isEmpty() ? SqliteFile.in(folder) : PostgresRecords.at(databaseUrl);
    }

    /** One moment of them as a new file of SQLite, complete in itself: what is committed later is not in it. */
    void copyTo(Path fresh);

    /** What is asked here, all of one moment, whatever is written meanwhile. */
    <T> T atOneMoment(Function<DSLContext, T> asked);

    /** Rows by table. */
    Map<String, Long> rows();

    /** What is wrong with the database itself, or with references between its rows; empty when it is sound. */
    List<String> problems();

    /** How much room they take. */
    long bytes();

    /** Names in the vault that rows speak of, by {@code table.column}. */
    Map<String, List<String>> vaultNames();

    /** Every name in the vault that a row speaks of. */
    Set<String> spokenOf();

    @Override
    void close();

    /** An empty file in place of what was there: a copy is not sealed, so it is for its owner's eyes only. */
    static void makeRoom(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the copy " + fresh + " cannot be begun", broken);
        }
    }
}
