package fibril.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.testkit.EveryTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

class OpenTableTest {

    /** Called like a secret, and none: what is left in the clear by whoever may read the record. */
    private static final Set<String> HARMLESS = Set.of(
            // opens nothing, and a letter that promised to stop must go on doing so
            "opt_out.token_hash",
            "arrival.hash",
            "arrived_entry.hash",
            "audit_event.hash",
            "consent.text_hash",
            "sent_form.form_key",
            "session_lot.gtin",
            "message.turn_at");

    @Test
    void everyTableLeavesOrIsNamedAsStayingBehind() {
        Set<String> leaving =
                new HashSet<>(OpenTable.all().stream().map(OpenTable::name).toList());
        List<String> lost = EveryTable.inTheSchema().stream()
                .map(Table::getName)
                .filter(table -> leaving.contains(table) == OpenTable.staysBehind(table))
                .toList();
        assertThat(lost).isEmpty();
    }

    @Test
    void aColumnCalledLikeASecretWasThoughtOf() {
        List<String> unthought = OpenTable.all().stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .filter(column -> column.matches(".*(hash|secret|token|password|pin_|key|credential|code|seed).*"))
                .filter(column -> !HARMLESS.contains(column))
                .toList();
        assertThat(unthought)
                .as("columns that leave in the clear: keep them in OpenTable, or name them here as harmless")
                .isEmpty();
    }

    @Test
    void aTableComesAfterThoseItRefersTo() {
        List<String> names = OpenTable.all().stream().map(OpenTable::name).toList();
        assertThat(names.indexOf("course")).isLessThan(names.indexOf("course_zone"));
        assertThat(names.indexOf("audit_event")).isLessThan(names.indexOf("audit_detail"));
    }

    @Test
    void whatIsWrittenOpenlyComesBackAsItWasKept() {
        for (long millis : new long[] {0, -1, 1_772_352_000_123L, -62_135_596_800_001L, 253_402_300_800_000L}) {
            Object opened = OpenKind.INSTANT.opened(millis);
            assertThat(OpenKind.INSTANT.kept(opened)).as(String.valueOf(opened)).isEqualTo(millis);
        }
        assertThat(OpenKind.INSTANT.opened(1_772_352_000_123L)).isEqualTo("2026-03-01T08:00:00.123Z");
        for (double number : new double[] {0.1, -0.0, 1e-300, 1.5, Double.MAX_VALUE}) {
            assertThat(OpenKind.NUMBER.kept(OpenKind.NUMBER.opened(number))).isEqualTo(number);
        }
        assertThat(OpenKind.INTEGER.kept(7)).isEqualTo(7L);
        assertThat(OpenKind.TEXT.kept(null)).isNull();
    }

    @Test
    void whatIsSomethingElseIsRefused() {
        for (Object wrong : new Object[] {"seven", 1.5, true, List.of()}) {
            assertThatThrownBy(() -> OpenKind.INTEGER.kept(wrong))
                    .as("%s", wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no integer");
        }
        assertThatThrownBy(() -> OpenKind.UUID.kept("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpenKind.BOOLEAN.kept(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Stream.of(OpenKind.values()).map(OpenKind::word)).contains("uuid", "instant", "day");
    }
}
