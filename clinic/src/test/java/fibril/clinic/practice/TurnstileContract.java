package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Turnstile.Visitor;
import fibril.clinic.practice.store.SqlWrongTries;
import fibril.clinic.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who has to wait before the next password, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TurnstileContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database;
    private final Turnstile turnstile;

    TurnstileContract(TestDatabase database) {
        this.database = database;
        this.turnstile = new Turnstile(new SqlWrongTries(database.dsl()));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void letsTwoMistakesPassAndThenTakesABreath() {
        Visitor wren = somebody();
        assertThat(enter(wren, NINE)).isEmpty();
        assertThat(enter(wren, NINE)).isEmpty();
        assertThat(enter(wren, NINE)).isEmpty();
        assertThat(enter(wren, NINE)).contains(Duration.ofSeconds(5));
        assertThat(enter(wren, NINE.plusMillis(4999))).contains(Duration.ofMillis(1));
        assertThat(enter(wren, NINE.plusSeconds(5))).isEmpty();
    }

    @Test
    void locksANameWithTheFifthAndSaysUntilWhen() {
        Visitor wren = somebody();
        Instant fifth = wrong(wren, 5, NINE);
        assertThat(turnstile.lockedUntil(Patience.ACCOUNT, wren.signIn(), fifth))
                .contains(fifth.plusSeconds(60));
        assertThat(turnstile.lockedUntil(Patience.ACCOUNT, wren.signIn(), fifth.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void doesNotCountWhatItDidNotLetPass() {
        Visitor wren = somebody();
        Instant fifth = wrong(wren, 5, NINE);
        for (int i = 0; i < 50; i++)
            assertThat(enter(wren, fifth.plusSeconds(1))).isPresent();
        assertThat(enter(wren, fifth.plusSeconds(60))).isEmpty();
        assertThat(enter(wren, fifth.plusSeconds(60))).contains(Duration.ofMinutes(2));
    }

    @Test
    void startsANameAnewAfterTheRightPassword() {
        Visitor wren = somebody();
        Instant fourth = wrong(wren, 4, NINE);
        Instant later = fourth.plusSeconds(60);
        assertThat(enter(wren, later)).isEmpty();
        database.inTransaction(() -> turnstile.worked(wren, later));
        assertThat(enter(wren, later)).isEmpty();
        assertThat(enter(wren, later)).isEmpty();
        assertThat(enter(wren, later)).isEmpty();
        assertThat(enter(wren, later)).isPresent();
    }

    @Test
    void opensANameThatWasUnlockedHoweverItIsWritten() {
        Visitor wren = somebody();
        Instant seventh = wrong(wren, 7, NINE);
        database.inTransaction(() -> turnstile.unlock(" " + wren.signIn().toUpperCase(java.util.Locale.ROOT)));
        assertThat(enter(wren, seventh)).isEmpty();
    }

    @Test
    void forgetsANameAfterADay() {
        Visitor wren = somebody();
        Instant tenth = wrong(wren, 10, NINE);
        assertThat(enter(wren, tenth.plus(Duration.ofHours(24)))).isEmpty();
        assertThat(enter(wren, tenth.plus(Duration.ofHours(24)))).isEmpty();
    }

    @Test
    void locksAnAddressFromWhichManyNamesAreTried() {
        String address = address();
        Instant now = NINE;
        for (int i = 0; i < 20; i++) {
            Visitor next = new Visitor("name-" + UUID.randomUUID(), address);
            assertThat(enter(next, now)).isEmpty();
            now = now.plusSeconds(50);
        }
        Visitor another = new Visitor("name-" + UUID.randomUUID(), address);
        assertThat(enter(another, now)).contains(Duration.ofSeconds(10));
        assertThat(enter(new Visitor(another.signIn(), address()), now)).isEmpty();
    }

    /** Whoever has one address of IPv6 has all of its last half. */
    @Test
    void twentyWrongPasswordsForTwentyNamesFromTwentyAddressesOfOneNetworkMakeTheNextWait() {
        Instant now = NINE;
        for (int i = 0; i < 20; i++) {
            assertThat(enter(new Visitor("name-" + UUID.randomUUID(), "2001:db8:0:7::" + i), now))
                    .isEmpty();
            now = now.plusSeconds(50);
        }
        Visitor next = new Visitor("name-" + UUID.randomUUID(), "2001:db8:0:7:ffff::1");
        assertThat(enter(next, now)).contains(Duration.ofSeconds(10));
        assertThat(turnstile.lockedUntil(Patience.ADDRESS, next.address(), now)).isPresent();
        assertThat(enter(new Visitor(next.signIn(), "2001:db8:0:8::1"), now))
                .as("another network")
                .isEmpty();
    }

    @Test
    void doesNotHoldColleaguesUpWhenOneOfThemComesIn() {
        String address = address();
        Instant now = NINE;
        for (int i = 0; i < 21; i++) {
            enter(new Visitor("name-" + UUID.randomUUID(), address), now);
            now = now.plusSeconds(70);
        }
        Instant then = now.plusSeconds(120);
        Visitor right = new Visitor("name-" + UUID.randomUUID(), address);
        assertThat(enter(right, then)).isEmpty();
        database.inTransaction(() -> turnstile.worked(right, then));
        assertThat(enter(new Visitor("name-" + UUID.randomUUID(), address), then))
                .isEmpty();
    }

    @Test
    void countsTriesThatComeAllAtOnceOneByOne() throws Exception {
        Visitor wren = somebody();
        List<Future<Optional<Duration>>> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) answers.add(many.submit(() -> enter(wren, NINE)));
        }
        int passed = 0;
        for (Future<Optional<Duration>> answer : answers) if (answer.get().isEmpty()) passed++;
        assertThat(passed).isEqualTo(3);
    }

    private Optional<Duration> enter(Visitor visitor, Instant now) {
        List<Optional<Duration>> answer = new ArrayList<>();
        database.inTransaction(() -> answer.add(turnstile.enter(visitor, now)));
        return answer.getFirst();
    }

    /** So many wrong tries, each as soon as it is let; answers when the last one was. */
    private Instant wrong(Visitor visitor, int times, Instant start) {
        Instant now = start;
        for (int i = 0; i < times; i++) {
            now = now.plus(turnstile.waitOf(visitor, now).orElse(Duration.ZERO));
            assertThat(enter(visitor, now)).isEmpty();
        }
        return now;
    }

    private static Visitor somebody() {
        return new Visitor("wren-" + UUID.randomUUID(), address());
    }

    private static String address() {
        return "host-" + UUID.randomUUID();
    }
}
