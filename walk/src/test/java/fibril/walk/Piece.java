package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;

/**
 * One thing that is sent, and what it leaves in every table it touches: all of that once it was acknowledged, and all
 * of it or nothing where nobody knows.
 */
record Piece(String what, List<Rows> rows) {

    /** What a question answers once the piece is written; before, it answers nothing. */
    record Rows(String question, List<Object> about, List<List<String>> whole) {

        private List<List<String>> in(DSLContext db) {
            return db.fetch(question, about.toArray())
                    .map(row ->
                            Arrays.stream(row.intoArray()).map(String::valueOf).toList());
        }
    }

    static Piece of(String what) {
        return new Piece(what, List.of());
    }

    /** With one more question, and the one row it must answer. */
    Piece leaving(String question, Object about, Object... row) {
        List<Rows> more = new ArrayList<>(rows);
        more.add(new Rows(
                question,
                List.of(about),
                List.of(Arrays.stream(row).map(String::valueOf).toList())));
        return new Piece(what, more);
    }

    /** What it is, without whose. */
    String kind() {
        return what.replaceFirst(" (of|[0-9a-f-]{36}).*", "");
    }

    void isWhole(DSLContext db) {
        for (Rows each : rows) {
            assertThat(each.in(db)).as("%s: %s", what, each.question()).isEqualTo(each.whole());
        }
    }

    void isWholeOrNotThere(DSLContext db) {
        boolean there = rows.stream().anyMatch(each -> !each.in(db).isEmpty());
        if (there) isWhole(db);
    }
}
