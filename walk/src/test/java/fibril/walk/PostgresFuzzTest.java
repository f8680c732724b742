package fibril.walk;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** PostgreSQL refuses what SQLite takes. Only {@code bench/fuzz} asks for it. */
@EnabledIfSystemProperty(named = "fibril.fuzz.postgres", matches = "true")
class PostgresFuzzTest extends FuzzContract {

    @Override
    Practice practice() {
        return Practice.madeUpOnPostgres();
    }
}
