package fibril.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.testkit.EveryTable;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row in every table, out of one database and into another of the other kind. */
class TablesOutAndInTest {

    @Test
    void fromSqliteToPostgresAndBackEveryRowIsTheSame() {
        try (TestDatabase sqlite = TestDatabase.sqlite();
                TestDatabase postgres = TestDatabase.postgres();
                TestDatabase again = TestDatabase.sqlite()) {
            fill(sqlite);
            Map<OpenTable, List<List<@Nullable Object>>> first = out(sqlite.dsl());
            assertThat(first.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
            in(first, postgres);
            Map<OpenTable, List<List<@Nullable Object>>> second = out(postgres.dsl());
            assertThat(second).isEqualTo(first);
            in(second, again);
            assertThat(out(again.dsl())).isEqualTo(first);
            assertThat(new TablesOut(again.dsl()).vaultNames()).isEqualTo(new TablesOut(sqlite.dsl()).vaultNames());
        }
    }

    @Test
    void theAuditIsGuardedAgainAndGoesOn() {
        for (TestDatabase into : List.of(TestDatabase.sqlite(), TestDatabase.postgres())) {
            try (into;
                    TestDatabase sqlite = TestDatabase.sqlite()) {
                fill(sqlite);
                in(out(sqlite.dsl()), into);
                assertThatThrownBy(() -> into.inTransaction(
                                () -> into.dsl().execute("update audit_event set action = 'x' where sequence = 2")))
                        .hasMessageContaining("only ever added to");
                into.inTransaction(() -> event(into.dsl()));
                SqlAuditTrail trail = SqlAuditTrail.walked(into.dsl(), List.of());
                assertThat(trail.faults()).isEmpty();
                assertThat(trail.events()).isEqualTo(4);
            }
        }
    }

    private static void fill(TestDatabase database) {
        database.inTransaction(() -> {
            new EveryTable(database.dsl(), "Ada").fillAll();
            new EveryTable(database.dsl(), "éa").fillAll();
            new EveryTable(database.dsl(), "Zoe").fillAll();
            for (int i = 0; i < 3; i++) event(database.dsl());
        });
    }

    private static void event(DSLContext db) {
        new SqlAudit(db, () -> "").record(Instant.EPOCH, Audit.NOBODY, "add", "client", "1", "words");
    }

    private static Map<OpenTable, List<List<@Nullable Object>>> out(DSLContext db) {
        Map<OpenTable, List<List<@Nullable Object>>> tables = new LinkedHashMap<>();
        for (OpenTable table : OpenTable.all()) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            new TablesOut(db).<RuntimeException>read(table, rows::add);
            tables.put(table, rows);
        }
        return tables;
    }

    private static void in(Map<OpenTable, List<List<@Nullable Object>>> tables, TestDatabase into) {
        into.inTransaction(() -> {
            TablesIn in = new TablesIn(into.dsl());
            in.begin();
            for (Map.Entry<OpenTable, List<List<@Nullable Object>>> table : tables.entrySet()) {
                Iterator<List<@Nullable Object>> rows = table.getValue().iterator();
                assertThat(in.write(table.getKey(), rows))
                        .isEqualTo(table.getValue().size());
                assertThat(in.count(table.getKey())).isEqualTo(table.getValue().size());
            }
            in.end();
        });
    }
}
