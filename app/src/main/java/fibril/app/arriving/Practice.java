package fibril.app.arriving;

import fibril.app.backup.DataFolder;
import fibril.app.backup.Refusal;
import fibril.app.backup.Writing;
import fibril.clinic.arrive.Arrivals;
import fibril.clinic.arrive.Intake;
import fibril.clinic.arrive.Looking;
import fibril.clinic.arrive.store.InOneTransaction;
import fibril.clinic.arrive.store.SqlArrivals;
import fibril.clinic.booking.Appointments;
import fibril.clinic.booking.store.SqlAppointments;
import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.people.Clients;
import fibril.clinic.people.store.SqlClients;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlSettings;
import fibril.clinic.practice.store.SqlStaff;
import fibril.clinic.rights.store.Forgetting;
import fibril.clinic.rights.store.SqlWrittenAbout;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** As much of an open practice as arriving needs. */
record Practice(
        Writing writing, Database database, Staff staff, ZoneId zone, Arrivals arrivals, Looking looking, Intake intake)
        implements AutoCloseable {

    static Practice open(Path data, @Nullable Path keyFile, @Nullable String databaseUrl) throws IOException {
        DataFolder folder = new DataFolder(data);
        // a folder without one is no practice, and gets no marks either
        if (databaseUrl == null) SqliteFile.in(data).close();
        Writing writing = Writing.amongOthers(folder);
        try {
            return opened(writing, folder, keyFile == null ? folder.keyFile() : keyFile, databaseUrl);
        } catch (RuntimeException refused) {
            writing.close();
            throw refused;
        }
    }

    private static Practice opened(Writing writing, DataFolder folder, Path keyFile, @Nullable String databaseUrl) {
        Database database = database(folder.folder(), databaseUrl);
        try {
            return of(writing, database, new FileVault(folder.vault(), KeyFile.read(keyFile)));
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    private static Database database(Path data, @Nullable String databaseUrl) {
        try {
            if (databaseUrl != null) {
                Database.refuseNewer(databaseUrl);
                return Database.atUrl(databaseUrl);
            }
        } catch (Database.NewerRecords newer) {
            throw new Refusal(String.valueOf(newer.getMessage()));
        }
        try (SqliteFile file = SqliteFile.in(data)) {
            if (!file.schemaVersion().equals(Database.newestShape())) {
                throw new Refusal("start this Fibril on " + data + " once: its records are of another version");
            }
        }
        return Database.inFolder(data);
    }

    private static Practice of(Writing writing, Database database, FileVault vault) {
        DSLContext db = database.dsl();
        Clients clients = new SqlClients(db);
        Appointments appointments = new SqlAppointments(db);
        Staff staff = new SqlStaff(db);
        Arrivals arrivals = new SqlArrivals(db, new Forgetting(db, vault), new SqlWrittenAbout(db));
        Intake intake = new Intake(
                clients,
                appointments,
                arrivals,
                new SqlAudit(db, () -> ""),
                vault,
                new InOneTransaction(database.transactions()));
        Looking looking = new Looking(clients, arrivals, staff, appointments);
        return new Practice(writing, database, staff, zone(db), arrivals, looking, intake);
    }

    private static ZoneId zone(DSLContext db) {
        try {
            return new SqlSettings(db)
                    .find(Settings.PRACTICE_ZONE)
                    .map(ZoneId::of)
                    .orElse(ZoneOffset.UTC);
        } catch (DateTimeException noZone) {
            return ZoneOffset.UTC;
        }
    }

    @Override
    public void close() {
        database.close();
        writing.close();
    }
}
