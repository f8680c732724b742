package fibril.clinic.database;

import static fibril.clinic.database.schema.Tables.CREDENTIAL;
import static fibril.clinic.database.schema.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.testkit.EveryTable;
import fibril.clinic.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What lies on a real PostgreSQL, copied into a file of SQLite and looked over. */
class PostgresRecordsTest {

    private final Path folder = TestDatabase.emptyFolder();
    private final Path copy = folder.resolve("copy.db");
    private final String url = TestDatabase.postgresUrl();
    private final Database practice = Database.atUrl(url).migrated();
    private final DSLContext db = practice.dsl();

    @BeforeEach
    void aRowInEveryTable() {
        Audit audit = new SqlAudit(db, () -> "");
        write(() -> {
            new EveryTable(db, "Ada").fillAll();
            new EveryTable(db, "Ben").fillAll();
            for (int i = 0; i < 3; i++) audit.record(Instant.EPOCH, Audit.NOBODY, "add", "client", "1", "words");
        });
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void everyRowOfEveryTableIsInTheCopyDownToSignInsAndTheAudit() {
        copyAndCompare();
    }

    private void copyAndCompare() {
        copy();
        int rows = 0;
        try (SqliteFile file = SqliteFile.at(copy)) {
            for (Table<?> table : TableOrder.all()) {
                List<String> there = lines(db, table);
                assertThat(lines(file.dsl(), table)).as(table.getName()).isEqualTo(there);
                rows += there.size();
            }
            assertThat(file.dsl().fetchCount(CREDENTIAL)).isEqualTo(2);
            assertThat(SqlAuditTrail.walked(file.dsl(), List.of()).events()).isEqualTo(3);
            assertThat(SqlAuditTrail.walked(file.dsl(), List.of()).faults()).isEmpty();
        }
        assertThat(rows).isGreaterThan(100);
    }

    private static List<String> lines(DSLContext db, Table<?> table) {
        return db.selectFrom(table).fetch().stream()
                .map(row -> row.intoList().toString())
                .sorted()
                .toList();
    }

    @Test
    void whatIsAwkwardComesAsItIs() {
        write(() -> {
            db.insertInto(SETTING)
                    .set(SETTING.NAME, "awkward")
                    .set(SETTING.VERSION, Integer.MAX_VALUE)
                    .set(SETTING.AUTHOR, UUID.fromString("12345678-0000-4000-8000-00000000e100"))
                    .set(SETTING.WRITTEN_AT, Instant.ofEpochMilli(-1))
                    .set(SETTING.CONTENT, "ß “?” {0}\r\n\t' \\ 0012 🙂 ")
                    .execute();
            db.execute("update credential set pin_hash = null");
            db.execute("update staff set active = true");
            db.execute("update measurement set total = cast(0.1 as double precision) + cast(0.2 as double precision)");
        });
        copyAndCompare();
    }

    @Test
    void theCopyIsShapedAndGuardedAsAPracticeInAFolder() {
        copy();
        Database.inFolder(folder).migrated().close();
        try (SqliteFile file = SqliteFile.at(copy);
                SqliteFile own = SqliteFile.in(folder)) {
            assertThat(shape(file)).isEqualTo(shape(own)).hasSizeGreaterThan(60);
            assertThat(file.problems()).isEmpty();
            assertThat(file.rows())
                    .containsEntry("flyway_schema_history", own.rows().get("flyway_schema_history"));
        }
    }

    private static List<String> shape(SqliteFile file) {
        return file.dsl()
                .fetch("select type || ' ' || name || ': ' || coalesce(sql, '') from sqlite_schema"
                        + " where name not like 'sqlite_stat%' order by type, name")
                .getValues(0, String.class);
    }

    @Test
    void theCopyIsForItsOwnerAloneAndTakesThePlaceOfAnOlder() throws Exception {
        Files.writeString(copy, "what a sudden end left");
        copy();
        assertThat(Files.getPosixFilePermissions(copy)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (SqliteFile file = SqliteFile.at(copy)) {
            assertThat(file.problems()).isEmpty();
        }
    }

    @Test
    void asksForOneMomentWhateverIsWrittenMeanwhile() {
        try (Records records = PostgresRecords.at(url)) {
            int[] counts = records.atOneMoment(moment -> {
                int before = moment.fetchCount(SETTING);
                write(() -> db.execute("delete from setting"));
                return new int[] {before, moment.fetchCount(SETTING)};
            });
            assertThat(counts).containsExactly(2, 2);
            assertThat(records.rows()).containsEntry("setting", 0L);
        }
    }

    @Test
    void isSoundAndSaysWhatIsNot() {
        assertThat(problems()).isEmpty();
        write(() -> {
            db.execute("alter table course_zone disable trigger all");
            db.execute("update course_zone set version = 99");
            db.execute("alter table course_zone enable trigger all");
            db.execute("alter table audit_head disable trigger user");
        });
        assertThat(problems())
                .contains("database: 2 rows of course_zone refer to rows of course that are not there")
                .contains("database: the guard audit_head_guard of audit_head stands aside");
    }

    private List<String> problems() {
        try (Records records = PostgresRecords.at(url)) {
            assertThat(records.bytes()).isPositive();
            return records.problems();
        }
    }

    @Test
    void anUpgradeIsPrecededByACopyThatMovesBackIntoADatabase() {
        String old = TestDatabase.postgresUrl();
        try (Database before = Database.atUrl(old).shapedAs("060")) {
            olderRecords(before);
        }
        Database.of(folder, old).migrated().close();
        Path kept = folder.resolve("fibril-before-upgrade-from-060.db");
        try (SqliteFile file = SqliteFile.at(kept)) {
            assertThat(file.schemaVersion()).isEqualTo("060");
            assertThat(file.rows()).containsEntry("audit_event", 1L).doesNotContainKey("audit_detail");
            assertThat(file.problems()).isEmpty();
        }
        Path again = TestDatabase.emptyFolder();
        assertThat(kept.toFile().renameTo(again.resolve(SqliteFile.NAME).toFile()))
                .isTrue();
        String fresh = TestDatabase.postgresUrl();
        Moving.of(again, fresh, (table, rows) -> {});
        try (Database after = Database.atUrl(fresh)) {
            assertThat(SqlAuditTrail.walked(after.dsl(), List.of()).events()).isEqualTo(1);
            assertThat(after.dsl().fetchValues("select content from setting").toString())
                    .isEqualTo("[older]");
        }
        Database.of(folder, old).migrated().close();
        assertThat(kept).doesNotExist();
    }

    private static void olderRecords(Database before) {
        new TransactionTemplate(before.transactions()).executeWithoutResult(status -> {
            before.dsl()
                    .execute("insert into audit_event values (1, 0, '00000000-0000-0000-0000-000000000000', 'add',"
                            + " 'client', '1', 'words')");
            before.dsl().execute("update audit_head set sequence = 1");
            before.dsl()
                    .execute("insert into setting values ('a', 1, '00000000-0000-0000-0000-000000000000', 0, 'older')");
        });
    }

    @Test
    void anUpgradeThatCannotBeCopiedBeforeIsNotMade() throws Exception {
        String old = TestDatabase.postgresUrl();
        try (Database before = Database.atUrl(old).shapedAs("060")) {
            olderRecords(before);
        }
        Path inTheWay = Files.createDirectories(folder.resolve("fibril-before-upgrade-from-060.db/in the way"));
        assertThatThrownBy(() -> Database.of(folder, old).migrated())
                .isInstanceOf(Database.UpgradeFailed.class)
                .hasMessageContaining("are as they were")
                .hasMessageContaining("could not be copied first")
                .hasMessageMatching(".*they take \\d+ MB, and [\\d,]+ MB were free.*");
        try (Database there = Database.atUrl(old)) {
            assertThat(Schema.newestIn(there.dsl())).isEqualTo("060");
        }
        Files.delete(inTheWay);
        Database.of(folder, old).migrated().close();
    }

    private void copy() {
        try (Records records = PostgresRecords.at(url)) {
            records.copyTo(copy);
        }
    }

    private void write(Runnable writes) {
        new TransactionTemplate(practice.transactions()).executeWithoutResult(status -> writes.run());
    }
}
