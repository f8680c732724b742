package fibril.clinic.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.testkit.EveryTable;
import fibril.clinic.testkit.OpenPractice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The end of a record, over every table there is, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RemovalContract {

    /** Which session took which piece: the practice's own count, and nothing of whom. */
    private static final Set<String> STAYS = Set.of("stock_movement", "single_piece");

    private final OpenPractice practice;
    private final DSLContext db;
    private final Removal removal;
    private final WholeRecords records;
    private final Audit audit;

    RemovalContract(OpenPractice practice) {
        this.practice = practice;
        this.db = practice.room(DSLContext.class);
        this.removal = practice.room(Removal.class);
        this.records = practice.room(WholeRecords.class);
        this.audit = practice.room(Audit.class);
    }

    @AfterAll
    void close() {
        practice.close();
    }

    private EveryTable filled(String name) {
        EveryTable somebody = new EveryTable(db, name);
        practice.write(() -> {
            somebody.fill();
            audit.record(OpenPractice.NINE, OpenPractice.OWNER.id(), "add", "client", id(somebody), name + " by name");
        });
        return somebody;
    }

    private static String id(EveryTable somebody) {
        return somebody.client().toString();
    }

    private Removal.Ended end(UUID client) {
        List<Removal.Ended> ended = new ArrayList<>();
        practice.write(() -> ended.add(removal.all(client, OpenPractice.OWNER.id(), OpenPractice.NINE)));
        return ended.getFirst();
    }

    @Test
    void takesEveryRowAndEveryWordOfHersAndNothingOfAnyOther() {
        // no three letters of hers stand in the hexadecimal digits of a hash, as “Ada” does now and then
        EveryTable ada = filled("Ottoline");
        EveryTable ben = filled("Ben");
        WholeRecord bens = records.of(ben.client());
        practice.write(() -> removal.lock(ada.client()));
        assertThat(rowsWith("Ottoline")).as("the test would see her").isNotEmpty();

        Removal.Ended ended = end(ada.client());
        practice.write(removal::makeUp);

        assertThat(rowsWith("Ottoline")).isEmpty();
        assertThat(records.of(ada.client()).parts().stream().map(WholeRecord.Part::table))
                .allMatch(STAYS::contains);
        assertThat(records.of(ben.client())).isEqualTo(bens);
        assertThat(removal.isLocked(ada.client())).isFalse();
        assertThat(ended.rows()).isGreaterThan(30);
        assertThat(ended.auditWords()).isEqualTo(1);
        assertThat(audit.of("client", id(ada)).getLast().detail()).isEmpty();
        assertThat(audit.of("client", id(ben)).getLast().detail()).isEqualTo("Ben by name");
        assertThat(SqlAuditTrail.walked(db, List.of()).faults()).isEmpty();
    }

    @Test
    void ofNobodyTakesNothing() {
        assertThat(end(new UUID(0, 404))).isEqualTo(new Removal.Ended(0, 0, 0));
    }

    @Test
    void locksEveryIdOfHersAndNoOther() {
        EveryTable cleo = filled("Cleo");
        EveryTable dora = filled("Dora");
        practice.write(() -> removal.lock(cleo.client()));
        assertThat(idsOf(cleo)).isNotEmpty().allMatch(id -> removal.anyLocked(List.of(id)));
        assertThat(removal.anyLocked(idsOf(dora))).isFalse();
        practice.write(() -> removal.unlock(cleo.client()));
        assertThat(removal.anyLocked(idsOf(cleo))).isFalse();
    }

    private List<UUID> idsOf(EveryTable somebody) {
        return records.of(somebody.client()).parts().stream()
                .flatMap(part -> part.rows().stream())
                .flatMap(row -> row.get("id") instanceof UUID id ? Stream.of(id) : Stream.<UUID>empty())
                .toList();
    }

    /** Tables in which anything says this name, whatever the column. */
    private List<String> rowsWith(String name) {
        List<String> found = new ArrayList<>();
        for (Table<?> table : EveryTable.inTheSchema()) {
            if (STAYS.contains(table.getName())) continue;
            for (Field<?> field : table.fields()) {
                if (!field.getType().equals(String.class)) continue;
                if (db.fetchExists(table, field.cast(String.class).contains(name))) {
                    found.add(table.getName() + "." + field.getName());
                }
            }
        }
        return found;
    }
}
