package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.database.SqliteFile;
import java.nio.file.Path;
import java.util.function.Function;
import org.jooq.DSLContext;

/** {@code -Dfibril.kills.sqlite=50} for more than the usual three. */
class SqliteKillTest extends KillContract {

    @Override
    int kills() {
        return Integer.getInteger("fibril.kills.sqlite", 3);
    }

    @Override
    String databaseUrl() {
        return "";
    }

    /** There is no other process: SQLite dies with the practice. */
    @Override
    void killDatabase() {}

    @Override
    void reviveDatabase() {}

    @Override
    <T> T reading(Path folder, Function<DSLContext, T> question) {
        try (SqliteFile file = SqliteFile.in(folder)) {
            assertThat(file.problems()).isEmpty();
            return question.apply(file.dsl());
        }
    }
}
