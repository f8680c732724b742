package fibril.clinic.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.rights.store.ClientTables;
import fibril.clinic.rights.store.SqlWholeRecords;
import fibril.clinic.testkit.EveryTable;
import fibril.clinic.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A whole record is whole, and one person’s; over every table there is, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WholeRecordsContract {

    private final TestDatabase database;
    private final WholeRecords records;
    private final EveryTable ada;
    private final EveryTable ben;

    WholeRecordsContract(TestDatabase database) {
        this.database = database;
        records = new SqlWholeRecords(database.dsl());
        ada = new EveryTable(database.dsl(), "Ada");
        ben = new EveryTable(database.dsl(), "Ben");
        database.inTransaction(() -> {
            ada.fill();
            ben.fill();
        });
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void holdsWhatEveryTableHasOfTheClient() {
        assertThat(records.of(ada.client()).parts().stream().map(WholeRecord.Part::table))
                .containsExactlyElementsOf(
                        ClientTables.all().stream().map(Table::getName).toList());
    }

    @Test
    void holdsNothingOfAnyOther() {
        String all = records.of(ada.client()).toString();
        assertThat(all)
                .contains("Ada in client")
                .doesNotContain("Ben ", ben.client().toString());
        assertThat(records.of(ben.client()).toString())
                .contains("Ben in client")
                .doesNotContain("Ada ");
    }

    @Test
    void ofNobodyIsEmpty() {
        assertThat(records.of(new UUID(0, 404))).isEqualTo(new WholeRecord(List.of(), List.of()));
    }

    @Test
    void keepsWhatOpensHerPageToItself() {
        assertThat(records.of(ada.client()).parts())
                .filteredOn(part -> part.table().equals("client_link"))
                .singleElement()
                .satisfies(part -> assertThat(part.rows())
                        .singleElement()
                        .satisfies(row -> assertThat(row).containsKey("made_at").doesNotContainKey("token_hash")));
    }

    @Test
    void namesEveryThingInTheVaultOnceAndTheOriginalOnly() {
        assertThat(records.of(ada.client()).papers().stream().map(paper -> paper.table() + "." + paper.column()))
                .containsExactlyInAnyOrder(
                        "arrived_entry.original",
                        "client.portrait",
                        "consent.drawing",
                        "finding_paper.vault_name",
                        "photograph.original",
                        "pair_picture.picture",
                        "photograph_use.picture");
    }

    @Test
    void theNewestVersionStandsWhereTheFirstStood() {
        WholeRecord.Part part = new WholeRecord.Part(
                "course",
                List.of(
                        Map.of("id", "a", "version", 1),
                        Map.of("id", "b", "version", 1),
                        Map.of("id", "a", "version", 2)));
        assertThat(part.newest()).containsExactly(Map.of("id", "a", "version", 2), Map.of("id", "b", "version", 1));
    }
}
