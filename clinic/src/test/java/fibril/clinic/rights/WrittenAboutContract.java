package fibril.clinic.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.rights.store.ClientTables;
import fibril.clinic.testkit.EveryTable;
import fibril.clinic.testkit.OpenPractice;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether something was written about a client since, over every table there is, on any database. */
abstract class WrittenAboutContract {

    /** Their moment is that of the file they came with, or of the version they were written with. */
    private static final Set<String> WITHOUT_A_MOMENT = Set.of(
            "arrived_client",
            "arrived_entry",
            "course_off_label",
            "course_zone",
            "session_lot",
            "session_zone",
            "single_piece",
            "stock_movement");

    private static final Instant THEN = OpenPractice.NINE;
    private static final Instant LATER = THEN.plusMillis(1);

    private final OpenPractice practice;
    private final DSLContext db;
    private final WrittenAbout written;

    WrittenAboutContract(OpenPractice practice) {
        this.practice = practice;
        this.db = practice.room(DSLContext.class);
        this.written = practice.room(WrittenAbout.class);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void aLaterRowInAnyTableThatSpeaksOfHerIsFound() {
        EveryTable ada = filled("Ada");
        EveryTable ben = filled("Ben");
        List<UUID> both = List.of(ada.client(), ben.client());
        assertThat(written.after(THEN, both)).isEmpty();
        for (Table<?> table : ClientTables.all()) {
            if (WITHOUT_A_MOMENT.contains(table.getName())) continue;
            turn(table, LATER);
            assertThat(written.after(THEN, both))
                    .as("no moment is known in SqlWrittenAbout for " + table.getName())
                    .containsExactlyInAnyOrderElementsOf(both);
            assertThat(written.after(THEN, List.of(ben.client()))).containsExactly(ben.client());
            turn(table, Instant.EPOCH);
        }
        assertThat(written.after(THEN, both)).isEmpty();
    }

    private EveryTable filled(String name) {
        EveryTable somebody = new EveryTable(db, name);
        practice.write(somebody::fill);
        return somebody;
    }

    /** All its moments, whatever they are of. */
    private void turn(Table<?> table, Instant then) {
        Map<Field<?>, Object> moments = new LinkedHashMap<>();
        for (Field<?> field : table.fields()) if (field.getType() == Instant.class) moments.put(field, then);
        assertThat(moments).as(table.getName()).isNotEmpty();
        practice.write(() -> db.update(table).set(moments).execute());
    }
}
