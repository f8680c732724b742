package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.SETTING;

import fibril.clinic.practice.Settings;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

public class SqlSettings implements Settings {

    private final DSLContext db;

    public SqlSettings(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<String> find(String name) {
        return newest(name).map(row -> row.get(SETTING.CONTENT));
    }

    @Override
    public void set(String name, String content, UUID author, Instant at) {
        int version = newest(name).map(row -> row.get(SETTING.VERSION)).orElse(0) + 1;
        db.insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.VERSION, version)
                .set(SETTING.AUTHOR, author)
                .set(SETTING.WRITTEN_AT, at)
                .set(SETTING.CONTENT, content)
                .execute();
    }

    private Optional<? extends org.jooq.Record> newest(String name) {
        return db.selectFrom(SETTING)
                .where(SETTING.NAME.eq(name))
                .orderBy(SETTING.VERSION.desc())
                .limit(1)
                .fetchOptional();
    }
}
