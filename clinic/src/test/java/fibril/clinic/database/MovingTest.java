package fibril.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.rights.store.SqlWholeRecords;
import fibril.clinic.testkit.EveryTable;
import fibril.clinic.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A practice that outgrew its folder, carried over to a real PostgreSQL. */
class MovingTest {

    private final Path folder = TestDatabase.emptyFolder();
    private final String url = TestDatabase.postgresUrl();

    @BeforeEach
    void aPracticeWithARowInEveryTable() {
        try (Database database = Database.inFolder(folder).migrated()) {
            DSLContext db = database.dsl();
            Audit audit = new SqlAudit(db, () -> "");
            TransactionTemplate transactions = new TransactionTemplate(database.transactions());
            transactions.executeWithoutResult(status -> {
                new EveryTable(db, "Ada").fillAll();
                new EveryTable(db, "Ben").fillAll();
                for (int i = 0; i < 3; i++) audit.record(Instant.EPOCH, Audit.NOBODY, "add", "client", "1", "words");
            });
        }
    }

    @Test
    void everyRowOfEveryTableComesOver() {
        Map<String, Integer> told = new TreeMap<>();
        int rows = Moving.of(folder, url, told::put);
        try (SqliteFile before = SqliteFile.in(folder);
                Database after = Database.atUrl(url)) {
            Map<String, Integer> expected = new TreeMap<>();
            before.rows().forEach((table, count) -> expected.put(table, count.intValue()));
            expected.remove("flyway_schema_history");
            assertThat(told).isEqualTo(expected).hasSizeGreaterThan(40);
            assertThat(rows)
                    .isEqualTo(
                            told.values().stream().mapToInt(Integer::intValue).sum());
            EveryTable ada = new EveryTable(after.dsl(), "Ada");
            assertThat(new SqlWholeRecords(after.dsl()).of(ada.client()))
                    .isEqualTo(new SqlWholeRecords(before.dsl()).of(ada.client()));
        }
    }

    @Test
    void theAuditGoesOnWhereItStoodAndIsGuardedAgain() {
        Moving.of(folder, url, (table, rows) -> {});
        try (Database after = Database.atUrl(url)) {
            TransactionTemplate transactions = new TransactionTemplate(after.transactions());
            transactions.executeWithoutResult(status ->
                    new SqlAudit(after.dsl(), () -> "").record(Instant.EPOCH, Audit.NOBODY, "add", "client", "2", ""));
            assertThat(SqlAuditTrail.walked(after.dsl(), List.of()).faults()).isEmpty();
            assertThat(SqlAuditTrail.walked(after.dsl(), List.of()).events()).isEqualTo(4);
            assertThatThrownBy(() -> transactions.executeWithoutResult(
                            status -> after.dsl().execute("delete from audit_event where sequence = 4")))
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void aMoveThatWasDoneBeforeIsOnlyComparedAgain() {
        int rows = Moving.of(folder, url, (table, same) -> {});
        assertThat(Moving.of(folder, url, (table, same) -> {})).isEqualTo(rows);
    }

    @Test
    void whatIsCutOffWasNeverThereAndIsBegunAgain() {
        assertThatThrownBy(() -> Moving.of(folder, url, (table, same) -> {
                    if (table.equals("course")) throw new IllegalStateException("power cut");
                }))
                .hasStackTraceContaining("power cut");
        try (Database there = Database.atUrl(url)) {
            assertThat(new SqlAudit(there.dsl(), () -> "").latest(1)).isEmpty();
        }
        assertThat(Moving.of(folder, url, (table, same) -> {})).isPositive();
    }

    @Test
    void aDatabaseThatHoldsSomethingElseIsRefusedAndLeftAsItWas() {
        try (Database there = Database.atUrl(url).migrated()) {
            new TransactionTemplate(there.transactions())
                    .executeWithoutResult(status -> new EveryTable(there.dsl(), "Cleo").fill());
            assertThatThrownBy(() -> Moving.of(folder, url, (table, same) -> {}))
                    .isInstanceOf(Moving.Differs.class);
            EveryTable cleo = new EveryTable(there.dsl(), "Cleo");
            assertThat(new SqlWholeRecords(there.dsl()).of(cleo.client()).rows())
                    .isPositive();
        }
    }

    @Test
    void aRowThatComesOverChangedIsNamedAndNothingIsKept() {
        try (Database there = Database.atUrl(url).migrated()) {
            there.dsl()
                    .execute("create function spoil() returns trigger language plpgsql as"
                            + " 'begin new.notes = new.notes || '' ''; return new; end'");
            there.dsl().execute("create trigger spoil before insert on client for each row execute function spoil()");
            assertThatThrownBy(() -> Moving.of(folder, url, (table, same) -> {}))
                    .isInstanceOf(Moving.Differs.class)
                    .hasMessageContaining("client: the row [");
            assertThat(new SqlAudit(there.dsl(), () -> "").latest(1)).isEmpty();
        }
    }
}
