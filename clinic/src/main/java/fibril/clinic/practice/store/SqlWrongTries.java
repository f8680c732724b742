package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.WRONG_TRY;

import fibril.clinic.practice.Patience;
import fibril.clinic.practice.WrongTries;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlWrongTries implements WrongTries {

    private final DSLContext db;

    public SqlWrongTries(DSLContext db) {
        this.db = db;
    }

    @Override
    public Count of(Patience door, String name, Instant now) {
        return db.selectFrom(WRONG_TRY)
                .where(is(door, name))
                .and(WRONG_TRY.LAST_AT.gt(door.forgottenUntil(now)))
                .fetchOptional(row -> new Count(row.getWrong(), row.getLastAt()))
                .orElse(NONE);
    }

    /** What is forgotten goes on the way, so that made-up names do not fill the disk. */
    @Override
    public Count hold(Patience door, String name, Instant now) {
        db.deleteFrom(WRONG_TRY)
                .where(WRONG_TRY.DOOR.eq(door.name()))
                .and(WRONG_TRY.LAST_AT.le(door.forgottenUntil(now)))
                .and(WRONG_TRY.NAME_HASH.ne(hash(name)))
                .execute();
        db.insertInto(WRONG_TRY)
                .set(WRONG_TRY.DOOR, door.name())
                .set(WRONG_TRY.NAME_HASH, hash(name))
                .set(WRONG_TRY.WRONG, NONE.wrong())
                .set(WRONG_TRY.LAST_AT, NONE.last())
                .onConflict(WRONG_TRY.DOOR, WRONG_TRY.NAME_HASH)
                .doUpdate()
                .set(WRONG_TRY.WRONG, WRONG_TRY.WRONG)
                .execute();
        return of(door, name, now);
    }

    @Override
    public void set(Patience door, String name, Count count) {
        db.update(WRONG_TRY)
                .set(WRONG_TRY.WRONG, count.wrong())
                .set(WRONG_TRY.LAST_AT, count.last())
                .where(is(door, name))
                .execute();
    }

    @Override
    public void forget(Patience door, String name) {
        db.deleteFrom(WRONG_TRY).where(is(door, name)).execute();
    }

    private static Condition is(Patience door, String name) {
        return WRONG_TRY.DOOR.eq(door.name()).and(WRONG_TRY.NAME_HASH.eq(hash(name)));
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
