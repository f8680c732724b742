package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.RECOVERY_CODE;
import static fibril.clinic.database.schema.Tables.SECOND_FACTOR;

import fibril.clinic.practice.SecondFactor;
import fibril.clinic.practice.SecondFactors;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlSecondFactors implements SecondFactors {

    private final DSLContext db;

    public SqlSecondFactors(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<SecondFactor> of(UUID staff) {
        return db.selectFrom(SECOND_FACTOR)
                .where(SECOND_FACTOR.STAFF.eq(staff))
                .fetchOptional(row -> new SecondFactor(row.getSecret(), row.getLastStep(), row.getSetAt()));
    }

    @Override
    public void set(UUID staff, SecondFactor factor) {
        db.deleteFrom(SECOND_FACTOR).where(SECOND_FACTOR.STAFF.eq(staff)).execute();
        db.insertInto(SECOND_FACTOR)
                .set(SECOND_FACTOR.STAFF, staff)
                .set(SECOND_FACTOR.SECRET, factor.secret())
                .set(SECOND_FACTOR.LAST_STEP, factor.lastStep())
                .set(SECOND_FACTOR.SET_AT, factor.setAt())
                .execute();
    }

    @Override
    public boolean use(UUID staff, long step) {
        return db.update(SECOND_FACTOR)
                        .set(SECOND_FACTOR.LAST_STEP, step)
                        .where(SECOND_FACTOR.STAFF.eq(staff))
                        .and(SECOND_FACTOR.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    @Override
    public void remove(UUID staff) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.STAFF.eq(staff)).execute();
        db.deleteFrom(SECOND_FACTOR).where(SECOND_FACTOR.STAFF.eq(staff)).execute();
    }

    @Override
    public void setRecovery(UUID staff, Collection<String> hashes) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.STAFF.eq(staff)).execute();
        for (String hash : hashes) {
            db.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.STAFF, staff)
                    .set(RECOVERY_CODE.CODE_HASH, hash)
                    .execute();
        }
    }

    @Override
    public boolean spend(UUID staff, String hash) {
        return db.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.STAFF.eq(staff))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .execute()
                == 1;
    }

    @Override
    public int recoveryLeft(UUID staff) {
        return db.fetchCount(RECOVERY_CODE, RECOVERY_CODE.STAFF.eq(staff));
    }
}
