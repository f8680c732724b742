package fibril.app.leaving;

import fibril.app.backup.DataFolder;
import fibril.app.backup.Refusal;
import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.database.TablesOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jooq.DSLContext;

/** The records of a practice as they are at one moment, whoever writes meanwhile. */
final class OneMoment {

    private OneMoment() {}

    /** @param databaseUrl empty where the records lie in the folder */
    static void of(DataFolder folder, String databaseUrl, Export export) throws IOException {
        try {
            if (databaseUrl.isEmpty()) {
                try (SqliteFile file = SqliteFile.in(folder.folder())) {
                    refuseOtherShape(file.schemaVersion());
                    file.dsl().transaction(reading -> records(export, reading.dsl()));
                }
            } else {
                Database.refuseNewer(databaseUrl);
                try (Database database = Database.atUrl(databaseUrl)) {
                    if (database.hasNoShape()) throw new Refusal("there is no practice at --database-url");
                    DSLContext moment = database.oneMoment();
                    refuseOtherShape(new TablesOut(moment).schema());
                    records(export, moment);
                }
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (Database.NewerRecords newer) {
            throw new Refusal(String.valueOf(newer.getMessage()));
        }
    }

    private static void records(Export export, DSLContext moment) {
        try {
            export.records(moment);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void refuseOtherShape(String schema) {
        if (schema.equals(Database.newestShape())) return;
        throw new Refusal(
                Database.knows(schema)
                        ? "these records are of an older Fibril (version " + schema + "); start this one on them once,"
                                + " it brings them up to date"
                        : "these records were kept by a newer Fibril (their version is " + schema
                                + "); use that one, or a later one");
    }
}
