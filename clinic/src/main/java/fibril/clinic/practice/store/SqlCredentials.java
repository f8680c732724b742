package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.CREDENTIAL;

import fibril.clinic.practice.Credentials;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
public class SqlCredentials implements Credentials {

    private final DSLContext db;

    public SqlCredentials(DSLContext db) {
        this.db = db;
    }

    @Override
    public void setPassword(UUID staff, String hash) {
        db.insertInto(CREDENTIAL)
                .set(CREDENTIAL.STAFF, staff)
                .set(CREDENTIAL.PASSWORD_HASH, hash)
                .set(CREDENTIAL.PIN_FAILURES, 0)
                .onConflict(CREDENTIAL.STAFF)
                .doUpdate()
                .set(CREDENTIAL.PASSWORD_HASH, hash)
                .execute();
    }

    @Override
    public void setPin(UUID staff, String hash) {
        db.update(CREDENTIAL)
                .set(CREDENTIAL.PIN_HASH, hash)
                .set(CREDENTIAL.PIN_FAILURES, 0)
                .where(CREDENTIAL.STAFF.eq(staff))
                .execute();
    }

    @Override
    public Optional<String> passwordOf(UUID staff) {
        return one(staff, CREDENTIAL.PASSWORD_HASH);
    }

    @Override
    public Optional<String> pinOf(UUID staff) {
        return one(staff, CREDENTIAL.PIN_HASH);
    }

    @Override
    public int pinFailed(UUID staff) {
        db.update(CREDENTIAL)
                .set(CREDENTIAL.PIN_FAILURES, CREDENTIAL.PIN_FAILURES.plus(1))
                .where(CREDENTIAL.STAFF.eq(staff))
                .execute();
        return pinFailures(staff);
    }

    @Override
    public int pinFailures(UUID staff) {
        return one(staff, CREDENTIAL.PIN_FAILURES).orElse(0);
    }

    @Override
    public void pinWorked(UUID staff) {
        db.update(CREDENTIAL)
                .set(CREDENTIAL.PIN_FAILURES, 0)
                .where(CREDENTIAL.STAFF.eq(staff))
                .execute();
    }

    private <T> Optional<T> one(UUID staff, Field<T> field) {
        return db.select(field)
                .from(CREDENTIAL)
                .where(CREDENTIAL.STAFF.eq(staff))
                .and(field.isNotNull())
                .fetchOptional(field);
    }
}
