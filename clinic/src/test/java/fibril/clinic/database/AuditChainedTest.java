package fibril.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A practice whose audit is older than the chain. */
class AuditChainedTest {

    @Test
    void eventsFromBeforeAreTheBeginningOfTheChainOnSqlite() {
        Path folder = TestDatabase.emptyFolder();
        olderEvents("jdbc:sqlite:" + folder.resolve(SqliteFile.NAME));
        assertThatAllIsChained(Database.inFolder(folder));
    }

    @Test
    void eventsFromBeforeAreTheBeginningOfTheChainOnPostgres() {
        String url = TestDatabase.postgresUrl();
        olderEvents(url);
        assertThatAllIsChained(Database.atUrl(url));
    }

    private static void olderEvents(String url) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target("060")
                .load()
                .migrate();
        try (CloseableDSLContext db = DSL.using(url)) {
            for (int i = 1; i <= 3; i++) {
                db.execute("insert into audit_event (sequence, happened_at, actor, action, subject, subject_id, detail)"
                        + " values (" + i + ", " + i * 1000 + ", '00000000-0000-0000-0000-00000000000" + i
                        + "', 'add', 'client', '7', 'one more')");
            }
            db.execute("update audit_head set sequence = 3");
        }
    }

    private static void assertThatAllIsChained(Database old) {
        try (Database database = old.migrated()) {
            Audit audit = new SqlAudit(database.dsl(), () -> "");
            new TransactionTemplate(database.transactions())
                    .executeWithoutResult(
                            status -> audit.record(Instant.EPOCH, Audit.NOBODY, "add", "client", "8", ""));
            assertThat(SqlAuditTrail.walked(database.dsl(), List.of()).faults()).isEmpty();
            assertThat(audit.latest(9)).extracting(Audit.Event::sequence).containsExactly(4L, 3L, 2L, 1L);
            assertThat(audit.latest(9).getLast())
                    .extracting(Audit.Event::at, event -> event.actor().toString(), Audit.Event::detail)
                    .containsExactly(Instant.ofEpochSecond(1), "00000000-0000-0000-0000-000000000001", "one more");
        }
    }
}
