package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.KNOWN_DEVICE;
import static fibril.clinic.database.schema.Tables.STAFF;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.StaffRecord;
import fibril.clinic.practice.KnownDevices;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlKnownDevices implements KnownDevices {

    private final DSLContext db;
    private final Versions<StaffRecord> versions;

    public SqlKnownDevices(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, STAFF, "staff member");
    }

    @Override
    public void add(String tokenHash, String before, UUID staff, Instant now) {
        db.deleteFrom(KNOWN_DEVICE)
                .where(KNOWN_DEVICE.KNOWN_AT.le(now.minus(TRUST)))
                .execute();
        db.deleteFrom(KNOWN_DEVICE)
                .where(KNOWN_DEVICE.TOKEN_HASH.eq(before))
                .and(KNOWN_DEVICE.STAFF.eq(staff))
                .execute();
        db.update(KNOWN_DEVICE)
                .set(KNOWN_DEVICE.TOKEN_HASH, tokenHash)
                .where(KNOWN_DEVICE.TOKEN_HASH.eq(before))
                .execute();
        db.insertInto(KNOWN_DEVICE)
                .set(KNOWN_DEVICE.TOKEN_HASH, tokenHash)
                .set(KNOWN_DEVICE.STAFF, staff)
                .set(KNOWN_DEVICE.KNOWN_AT, now)
                .execute();
    }

    @Override
    public boolean knows(String tokenHash, Instant now) {
        return db.fetchExists(
                KNOWN_DEVICE,
                isKnown(tokenHash, now)
                        .and(KNOWN_DEVICE.STAFF.in(
                                select(STAFF.ID).from(STAFF).where(STAFF.ACTIVE).and(versions.isNewest()))));
    }

    @Override
    public boolean knows(String tokenHash, UUID staff, Instant now) {
        return db.fetchExists(KNOWN_DEVICE, isKnown(tokenHash, now).and(KNOWN_DEVICE.STAFF.eq(staff)));
    }

    private static Condition isKnown(String tokenHash, Instant now) {
        return KNOWN_DEVICE.TOKEN_HASH.eq(tokenHash).and(KNOWN_DEVICE.KNOWN_AT.gt(now.minus(TRUST)));
    }

    @Override
    public void forget(UUID staff) {
        db.deleteFrom(KNOWN_DEVICE).where(KNOWN_DEVICE.STAFF.eq(staff)).execute();
    }
}
