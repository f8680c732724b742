package fibril.app.arriving;

import fibril.app.backup.DataFolder;
import fibril.app.backup.Refusal;
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
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** As much of an open practice as arriving needs. */
record Practice(Database database, Staff staff, ZoneId zone, Arrivals arrivals, Looking looking, Intake intake)
        implements AutoCloseable {

    static Practice open(Path data, @Nullable Path keyFile, @Nullable String databaseUrl) {
        DataFolder folder = new DataFolder(data);
        Database database = database(data, databaseUrl);
        try {
            FileVault vault = new FileVault(folder.vault(), KeyFile.read(keyFile == null ? folder.keyFile() : keyFile));
            return of(database, vault);
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

    private static Practice of(Database database, FileVault vault) {
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
        return new Practice(
                database, staff, zone(db), arrivals, new Looking(clients, arrivals, staff, appointments), intake);
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
    }
}
