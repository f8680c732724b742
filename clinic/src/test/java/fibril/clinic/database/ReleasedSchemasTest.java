package fibril.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.people.store.SqlClients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Made-up practices as released versions of Fibril left them, brought up to date. How such a sample is made stands in
 * docs/guides/keep-a-schema.md.
 */
class ReleasedSchemasTest {

    private static final List<String> SAMPLES = List.of("060", "205");
    /** A table that one of the last steps makes, long after the first sample. */
    private static final String NEWEST_TABLE = "photograph_skipped";

    private static final UUID SAMPLE_CLIENT = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = "060")
    void everyRecordOfAReleasedSchemaIsStillThere(String version) throws IOException {
        Path folder = sample(version);
        Map<String, Long> before = rows(folder);
        assertThat(version(folder)).isEqualTo(version);
        try (Database database = Database.inFolder(folder).migrated()) {
            assertThat(new SqlClients(database.dsl()).versions(SAMPLE_CLIENT))
                    .extracting(client -> client.name())
                    .containsExactlyInAnyOrder("Older Sample", "Older Example");
            assertThat(SqlAuditTrail.walked(database.dsl(), List.of()).faults()).isEmpty();
            assertThat(new SqlAudit(database.dsl(), () -> "").latest(9))
                    .extracting(Audit.Event::action)
                    .containsExactly("change", "add", "sign in");
        }
        assertThat(rows(folder)).containsAllEntriesOf(before);
        try (SqliteFile database = SqliteFile.in(folder)) {
            assertThat(database.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samplesOnBothDatabases")
    void everyRowIsCarriedOverAsItWas(String version, boolean postgres) throws IOException {
        Path folder = sample(version);
        OldRecords before = OldRecords.in(folder);
        String url = postgres ? postgresHolding(folder, version) : "";
        try (Database database = (postgres ? Database.atUrl(url) : Database.inFolder(folder)).migrated()) {
            OldRecords after = OldRecords.in(database.dsl());
            before.tables()
                    .forEach((table, rows) -> assertThat(after.tables().get(table))
                            .as(table)
                            .isNotNull()
                            .satisfies(
                                    now -> assertThat(now.as(rows)).containsExactlyInAnyOrderElementsOf(rows.as(now))));
            assertThat(SqlAuditTrail.walked(database.dsl(), List.of()).faults()).isEmpty();
        }
    }

    static Stream<Arguments> samplesOnBothDatabases() {
        return SAMPLES.stream()
                .flatMap(version -> Stream.of(Arguments.of(version, false), Arguments.of(version, true)));
    }

    @Test
    void anUpgradeThatFailsOnPostgresLeavesTheRecordsAsTheyWere() throws IOException {
        String url = postgresHolding(sample("060"), "060");
        OldRecords before;
        try (Database old = Database.atUrl(url)) {
            before = OldRecords.in(old.dsl());
            assertThat(Objects.requireNonNull(before.tables().get("client")).all())
                    .isNotEmpty();
            // takes the place of what the last step makes, so that those before it were taken already
            old.dsl().execute("create table " + NEWEST_TABLE + " (in_the_way int)");
        }
        assertThatThrownBy(() -> Database.atUrl(url).migrated())
                .isInstanceOf(Database.UpgradeFailed.class)
                .hasMessageContaining("as they were");
        try (Database old = Database.atUrl(url)) {
            assertThat(Schema.newestIn(old.dsl())).isEqualTo("060");
            old.dsl().execute("drop table " + NEWEST_TABLE);
            assertThat(OldRecords.in(old.dsl())).isEqualTo(before);
        }
        Database.atUrl(url).migrated().close();
    }

    /** A PostgreSQL as a program of that time shaped it, with the rows of the sample. */
    private static String postgresHolding(Path folder, String version) {
        String url = TestDatabase.postgresUrl();
        try (Database old = Database.atUrl(url).shapedAs(version)) {
            OldRecords.in(folder).writeTo(old.dsl());
        }
        return url;
    }

    @Test
    void aCopyIsMadeBeforeAndOnlyBefore() throws IOException {
        Path folder = sample("060");
        Map<String, Long> before = rows(folder);
        Database.inFolder(folder).migrated().close();
        Path copy = folder.resolve("fibril-before-upgrade-from-060.db");
        try (SqliteFile old = SqliteFile.at(copy)) {
            assertThat(old.schemaVersion()).isEqualTo("060");
            assertThat(old.rows()).containsAllEntriesOf(before);
            assertThat(old.problems()).isEmpty();
        }
        Files.delete(copy);
        Database.inFolder(folder).migrated().close();
        assertThat(copy).doesNotExist();
    }

    @Test
    void anEmptyPracticeNeedsNoCopy() throws IOException {
        Path folder = TestDatabase.emptyFolder();
        Database.inFolder(folder).migrated().close();
        try (var inside = Files.list(folder)) {
            assertThat(inside).noneMatch(file -> file.toString().contains("before-upgrade"));
        }
    }

    @Test
    void anUpgradeThatFailsLeavesTheRecordsAsTheyWere() throws IOException {
        Path folder = sample("060");
        Map<String, Long> before = rows(folder);
        execute(folder, "create table audit_detail (in_the_way int)");
        assertThatThrownBy(() -> Database.inFolder(folder).migrated())
                .isInstanceOf(Database.UpgradeFailed.class)
                .hasMessageContaining("as they were")
                .hasMessageContaining("fibril-before-upgrade-from-060.db");
        assertThat(version(folder)).isEqualTo("060");
        assertThat(rows(folder)).containsAllEntriesOf(before);
        execute(folder, "drop table audit_detail");
        Database.inFolder(folder).migrated().close();
        assertThat(rows(folder)).containsAllEntriesOf(before).containsEntry("audit_detail", 3L);
    }

    private static Path sample(String version) throws IOException {
        Path folder = TestDatabase.emptyFolder();
        String name = "/released/schema-" + version + ".db.gz";
        try (InputStream packed = ReleasedSchemasTest.class.getResourceAsStream(name)) {
            Files.copy(new GZIPInputStream(Objects.requireNonNull(packed, name)), folder.resolve(SqliteFile.NAME));
        }
        return folder;
    }

    /** Without the list of upgrades, which grows with each. */
    private static Map<String, Long> rows(Path folder) {
        try (SqliteFile database = SqliteFile.in(folder)) {
            Map<String, Long> rows = new TreeMap<>(database.rows());
            rows.remove("flyway_schema_history");
            return rows;
        }
    }

    private static String version(Path folder) {
        try (SqliteFile database = SqliteFile.in(folder)) {
            return database.schemaVersion();
        }
    }

    private static void execute(Path folder, String sql) {
        try (SqliteFile database = SqliteFile.in(folder)) {
            database.dsl().execute(sql);
        }
    }
}
