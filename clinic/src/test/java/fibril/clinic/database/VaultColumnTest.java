package fibril.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VaultColumnTest {

    /** As wide as a name in the vault, and something else. */
    private static final Set<String> OTHER_HASHES = Set.of(
            "atlas_version",
            "token_hash",
            "text_hash",
            "name_hash",
            "code_hash",
            "model_version",
            "commitment",
            "previous",
            "hash");

    @Test
    void everyColumnThatCouldHoldANameInTheVaultIsLookedAt() {
        try (TestDatabase database = TestDatabase.sqlite()) {
            List<String> wide = database
                    .dsl()
                    .fetch("select m.name || '.' || c.name from sqlite_master m, pragma_table_info(m.name) c"
                            + " where m.type = 'table' and lower(c.type) = 'varchar(64)'")
                    .getValues(0, String.class)
                    .stream()
                    // names of files that no row speaks of any more
                    .filter(column -> !column.equals("vault_to_forget.file_name"))
                    .filter(column -> !OTHER_HASHES.contains(column.substring(column.indexOf('.') + 1)))
                    .toList();
            assertThat(wide)
                    .containsExactlyInAnyOrderElementsOf(
                            VaultColumn.ALL.stream().map(VaultColumn::toString).toList());
        }
    }

    @Test
    void recordsOfAnOlderShapeAreAskedOnlyForWhatTheyHave() {
        Path folder = TestDatabase.emptyFolder().resolve("old");
        try (Database old = Database.inFolder(folder).shapedAs("152")) {
            assertThat(VaultColumn.namesIn(old.dsl()))
                    .containsKey("photograph.original")
                    .doesNotContainKeys("arrived_entry.original", "photograph_use.picture");
        }
    }

    @Test
    void recordsOfTodayAreAskedForAll() {
        List<String> all = VaultColumn.ALL.stream().map(VaultColumn::toString).toList();
        try (TestDatabase sqlite = TestDatabase.sqlite();
                TestDatabase postgres = TestDatabase.postgres()) {
            assertThat(VaultColumn.namesIn(sqlite.dsl())).containsOnlyKeys(all);
            assertThat(VaultColumn.namesIn(postgres.dsl())).containsOnlyKeys(all);
        }
    }
}
