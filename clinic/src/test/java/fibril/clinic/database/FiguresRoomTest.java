package fibril.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.measure.PairFigures;
import fibril.clinic.measure.PairResult;
import fibril.clinic.measure.store.SqlPairResults;
import fibril.clinic.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** A practice whose comparisons are older than the room their figures have now. */
class FiguresRoomTest {

    private static final UUID CLIENT = new UUID(0, 7);
    private static final PairResult KEPT = new PairResult(
            new UUID(0, 1),
            CLIENT,
            new UUID(0, 2),
            new UUID(0, 3),
            Instant.ofEpochMilli(1000),
            "photo 3",
            new PairFigures(List.of(), List.of(), List.of()),
            List.of());

    @Test
    void whatWasMeasuredIsStillThereOnSqlite() {
        Path folder = TestDatabase.emptyFolder();
        String url = "jdbc:sqlite:" + folder.resolve(SqliteFile.NAME);
        older(Database.inFolder(folder), url);
        assertThatItIsThere(Database.inFolder(folder));
    }

    @Test
    void whatWasMeasuredIsStillThereOnPostgres() {
        String url = TestDatabase.postgresUrl();
        older(Database.atUrl(url), url);
        assertThatItIsThere(Database.atUrl(url));
    }

    private static void older(Database empty, String url) {
        empty.shapedAs("203").close();
        try (CloseableDSLContext db = DSL.using(url)) {
            db.execute("insert into pair_result (id, client, before_photo, after_photo, measured_at, formula_version,"
                    + " figures) values ('" + KEPT.id() + "', '" + CLIENT + "', '" + KEPT.before() + "', '"
                    + KEPT.after() + "', 1000, 'photo 3', '{\"figures\":[],\"withheld\":[],\"gates\":[]}')");
        }
    }

    private static void assertThatItIsThere(Database old) {
        try (Database database = old.migrated()) {
            assertThat(new SqlPairResults(database.dsl()).ofClient(CLIENT)).containsExactly(KEPT);
        }
    }
}
