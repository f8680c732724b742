package fibril.clinic.people;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.store.SqlClients;
import fibril.clinic.testkit.HandClock;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages of clients of one name, looked at one after the other. */
class MistakableTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:10Z");
    private static final int ALIKE = 30;

    private final TestDatabase database = TestDatabase.sqlite();
    private final SqlClients clients = new SqlClients(database.dsl());
    private final Mistakable mistakable = new Mistakable(clients, database.keeping(new HandClock(NOON), () -> ""));
    private final List<Client> alike =
            IntStream.range(0, ALIKE).mapToObj(day -> client("Ada", day)).toList();

    MistakableTest() {
        database.inTransaction(() -> alike.forEach(clients::add));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachHasTheOthersForNamesakes() {
        for (Client one : alike) {
            assertThat(mistakable.namesakes(one)).hasSize(ALIKE - 1).doesNotContain(one);
        }
        assertThat(mistakable.namesakes(client("Bea", 0))).isEmpty();
    }

    /** Thousands may have come in with a file: a list for each of them would be millions. */
    @Test
    void keepsEachOfThemOnceHoweverManyPagesShowThem() {
        Set<Client> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        alike.forEach(one -> kept.addAll(mistakable.namesakes(one)));
        assertThat(kept).hasSize(ALIKE);
    }

    @Test
    void forgetsWhoIsCalledOtherwiseSince() {
        Client first = alike.getFirst();
        assertThat(mistakable.namesakes(first)).hasSize(ALIKE - 1);
        database.inTransaction(() -> clients.add(client("Ada", ALIKE)));
        assertThat(mistakable.namesakes(first)).hasSize(ALIKE);
    }

    private static Client client(String given, int day) {
        return SampleClient.of(given, "Lovelace", LocalDate.of(1984, 3, 5).plusDays(day));
    }
}
