package fibril.walk;

import fibril.clinic.database.Database;
import java.nio.file.Path;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A database that is killed together with the practice: once, or {@code -Dfibril.kills.postgres=10}. */
@DisabledIfSystemProperty(named = "fibril.kills.postgres", matches = "0")
class PostgresKillTest extends KillContract {

    private final MortalPostgres postgres = new MortalPostgres();

    @Override
    int kills() {
        return Integer.getInteger("fibril.kills.postgres", 1);
    }

    @Override
    String databaseUrl() {
        return postgres.url();
    }

    @Override
    void killDatabase() {
        postgres.kill();
    }

    @Override
    void reviveDatabase() {
        postgres.revive();
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Override
    <T> T reading(Path data, Function<DSLContext, T> question) {
        try (Database database = Database.atUrl(databaseUrl())) {
            return question.apply(database.dsl());
        }
    }
}
