package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.store.SqlWaysBack;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Codes from the console, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WayBackContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database;
    private final WaysBack ways;

    WayBackContract(TestDatabase database) {
        this.database = database;
        this.ways = new SqlWaysBack(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void isGoodOnceAndForItsOwnerOnly() {
        UUID who = UUID.randomUUID();
        database.inTransaction(() -> {
            ways.set(who, "hash", NINE);
            assertThat(ways.spend(UUID.randomUUID(), "hash", NINE)).isFalse();
            assertThat(ways.spend(who, "another", NINE)).isFalse();
            assertThat(ways.spend(who, "hash", NINE)).isTrue();
            assertThat(ways.spend(who, "hash", NINE)).isFalse();
        });
    }

    @Test
    void isGoodForHalfAnHourAndNotAMomentLonger() {
        UUID who = UUID.randomUUID();
        database.inTransaction(() -> {
            ways.set(who, "hash", NINE);
            assertThat(ways.spend(who, "hash", NINE.plus(WaysBack.TIME))).isFalse();
            assertThat(ways.spend(who, "hash", NINE.plus(WaysBack.TIME).minusMillis(1)))
                    .isTrue();
        });
    }

    @Test
    void takesThePlaceOfTheOneBefore() {
        UUID who = UUID.randomUUID();
        database.inTransaction(() -> {
            ways.set(who, "first", NINE);
            ways.set(who, "second", NINE.plusSeconds(1));
            assertThat(ways.spend(who, "first", NINE.plusSeconds(2))).isFalse();
            assertThat(ways.spend(who, "second", NINE.plusSeconds(2))).isTrue();
        });
    }

    @Test
    void isReadHoweverItIsTyped() {
        String code = ConsoleCode.fresh(new Random(7));
        assertThat(code).matches("[2-9a-z]{5}(-[2-9a-z]{5}){4}");
        assertThat(ConsoleCode.hashOf(code.toUpperCase(Locale.ROOT).replace('-', ' ')))
                .isEqualTo(ConsoleCode.hashOf(code));
    }
}
