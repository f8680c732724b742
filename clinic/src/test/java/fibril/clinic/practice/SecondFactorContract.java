package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.store.SqlSecondFactors;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is kept of second factors, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SecondFactorContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database;
    private final SecondFactors factors;

    SecondFactorContract(TestDatabase database) {
        this.database = database;
        this.factors = new SqlSecondFactors(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void usesEachHalfMinuteOnceAndNeverAnEarlierOne() {
        UUID who = UUID.randomUUID();
        database.inTransaction(() -> {
            factors.set(who, new SecondFactor("name", 100, NINE));
            assertThat(factors.use(who, 100)).isFalse();
            assertThat(factors.use(who, 102)).isTrue();
            assertThat(factors.use(who, 102)).isFalse();
            assertThat(factors.use(who, 101)).isFalse();
        });
        assertThat(factors.of(who)).contains(new SecondFactor("name", 102, NINE));
    }

    @Test
    void spendsARecoveryCodeOnceAndOnlyItsOwners() {
        UUID who = UUID.randomUUID();
        database.inTransaction(() -> {
            factors.setRecovery(who, List.of("one", "two"));
            assertThat(factors.spend(UUID.randomUUID(), "one")).isFalse();
            assertThat(factors.spend(who, "one")).isTrue();
            assertThat(factors.spend(who, "one")).isFalse();
            assertThat(factors.recoveryLeft(who)).isEqualTo(1);
            factors.setRecovery(who, List.of("three", "four", "five"));
            assertThat(factors.spend(who, "two")).isFalse();
        });
        assertThat(factors.recoveryLeft(who)).isEqualTo(3);
    }

    @Test
    void isGoneWithItsCodesAndReplacedWhole() {
        UUID who = UUID.randomUUID();
        database.inTransaction(() -> {
            factors.set(who, new SecondFactor("first", 100, NINE));
            factors.set(who, new SecondFactor("second", 1, NINE.plusSeconds(9)));
            assertThat(factors.of(who)).map(SecondFactor::secret).contains("second");
            factors.setRecovery(who, List.of("one"));
            factors.remove(who);
        });
        assertThat(factors.of(who)).isEmpty();
        assertThat(factors.recoveryLeft(who)).isZero();
        database.inTransaction(() -> assertThat(factors.use(who, 500)).isFalse());
    }
}
