package fibril.walk;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes minutes, so only {@code bench/fuzz} asks for it. */
@EnabledIfSystemProperty(named = "fibril.fuzz.forms", matches = "[1-9][0-9]*")
class SqliteFuzzTest extends FuzzContract {

    @Override
    Practice practice() {
        return Practice.madeUp();
    }
}
