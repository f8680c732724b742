package fibril.clinic.people;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.store.SqlClients;
import fibril.clinic.practice.Kept;
import fibril.clinic.practice.Provenance;
import fibril.clinic.testkit.HandClock;
import fibril.clinic.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rooms are asked again when what they say may have changed, and only then. */
class StepsKeptTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:10Z");

    private final TestDatabase database = TestDatabase.sqlite();
    private final SqlClients clients = new SqlClients(database.dsl());
    private final HandClock clock = new HandClock(NOON);
    private final CountingRoom room = new CountingRoom(Corridor.CONSULT, clients::find);
    private final CountingRoom readsNothing = new CountingRoom(Corridor.PLAN, client -> {});
    private final Client ada = client("Ada");
    private final Client bea = client("Bea");
    private final StepsKept kept = new StepsKept(List.of(room, readsNothing), database.keeping(clock, () -> ""), clock);

    StepsKeptTest() {
        database.inTransaction(() -> {
            clients.add(ada);
            clients.add(bea);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatTheRoomsSaidWhileNothingIsWritten() {
        Map<Corridor, StageOfCare.Step> first = kept.of(ada);
        assertThat(kept.of(ada)).isEqualTo(first);
        assertThat(room.asked).isEqualTo(1);
    }

    @Test
    void tellsTheRoomsInTheOrderOfTheCorridor() {
        List<StageOfCare> rooms = Arrays.stream(Corridor.values())
                .map(stage -> new CountingRoom(stage, clients::find))
                .map(StageOfCare.class::cast)
                .toList();
        Kept.House forgetful = new Kept.House(new SomebodyAlwaysWrites(), () -> false, clock, () -> "");
        StepsKept whole = new StepsKept(rooms.reversed(), forgetful, clock);
        assertThat(whole.of(ada).keySet()).containsExactly(Corridor.values());
    }

    @Test
    void asksAgainOfHerWhenSomethingWasWrittenAboutHerAndOfNobodyElse() {
        kept.of(ada);
        kept.of(bea);
        Client moved = corrected(ada);
        database.inTransaction(() -> clients.add(moved));
        kept.of(bea);
        assertThat(room.asked).isEqualTo(2);
        kept.of(ada);
        assertThat(room.asked).isEqualTo(3);
    }

    @Test
    void asksOnlyTheRoomThatReadWhatWasWritten() {
        kept.of(ada);
        Client moved = corrected(ada);
        database.inTransaction(() -> clients.add(moved));
        kept.of(ada);
        assertThat(room.asked).isEqualTo(2);
        assertThat(readsNothing.asked).isEqualTo(1);
    }

    @Test
    void asksAgainAfterAMinute() {
        kept.of(ada);
        clock.turnTo(NOON.plus(Duration.ofSeconds(59)));
        kept.of(ada);
        assertThat(room.asked).isEqualTo(1);
        clock.turnTo(NOON.plus(Duration.ofSeconds(60)));
        kept.of(ada);
        assertThat(room.asked).isEqualTo(2);
    }

    @Test
    void asksAgainWhenAnotherProgramWrote() throws SQLException {
        kept.of(ada);
        unheard("update audit_head set sequence = sequence + 1");
        kept.of(ada);
        assertThat(room.asked).isEqualTo(2);
    }

    @Test
    void keepsNothingOfATransactionThatMayStillBeTakenBack() {
        database.inTransaction(() -> kept.of(ada));
        kept.of(ada);
        assertThat(room.asked).isEqualTo(2);
    }

    /** Past the program, as another one would. */
    private void unheard(String statement) throws SQLException {
        String file =
                String.valueOf(database.dsl().fetchValue("select file from pragma_database_list where name = 'main'"));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=5000");
                Statement sql = other.createStatement()) {
            sql.execute(statement);
        }
    }

    private static Client client(String given) {
        return client(UUID.randomUUID(), given, Provenance.first(new UUID(0, 1), NOON));
    }

    private static Client client(UUID id, String given, Provenance written) {
        LocalDate born = LocalDate.of(1984, 3, 5);
        return new Client(id, given, "Lovelace", born, Sex.FEMALE, null, "", "", "", null, written);
    }

    private static Client corrected(Client before) {
        return client(before.id(), before.givenName(), before.provenance().next(new UUID(0, 1), NOON, "moved"));
    }

    private static final class CountingRoom implements StageOfCare {

        private final Corridor stage;
        private final Consumer<UUID> reads;
        private int asked;

        CountingRoom(Corridor stage, Consumer<UUID> reads) {
            this.stage = stage;
            this.reads = reads;
        }

        @Override
        public Corridor stage() {
            return stage;
        }

        @Override
        public String addressFor(UUID client) {
            return "/c/" + client;
        }

        @Override
        public Step stepOf(Client client, LocalDate today) {
            asked++;
            reads.accept(client.id());
            return Step.of(State.DONE, "asked " + asked);
        }
    }
}
