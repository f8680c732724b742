package fibril.clinic.arrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fibril.clinic.arrive.store.SqlArrivals;
import fibril.clinic.people.Client;
import fibril.clinic.people.Sex;
import fibril.clinic.people.store.SqlClients;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.rights.store.SqlWholeRecords;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file taken in and taken back, on any database. */
abstract class IntakeContract {

    private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
    private static final UUID OWNER = new UUID(0, 9);

    private final TestDatabase database;
    private final SqlClients clients;
    private final SqlArrivals arrivals;
    private final Intake intake;

    IntakeContract(TestDatabase database) {
        this.database = database;
        clients = new SqlClients(database.dsl());
        arrivals = new SqlArrivals(database.dsl());
        intake = new Intake(
                clients,
                arrivals,
                new SqlWholeRecords(database.dsl()),
                new SqlAudit(database.dsl(), () -> ""),
                UUID::randomUUID);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void clientsComeInAndGoAgain() {
        Arrival arrival = take(List.of(client(2, "Ada", ""), client(3, "Ben", "")), Map.of());
        assertThat(clients.search("", 9)).extracting(Client::givenName).containsExactly("Ada", "Ben");
        assertThat(arrivals.all()).containsExactly(arrival);
        undo(arrival);
        assertThat(clients.any()).isFalse();
        assertThat(arrivals.find(arrival.id()).orElseThrow().undoneAt()).contains(NOW);
        assertThat(arrivals.find(arrival.id()).orElseThrow().came()).isEmpty();
        assertThat(SqlAuditTrail.walked(database.dsl(), List.of()).faults()).isEmpty();
        assertThat(new SqlAudit(database.dsl(), () -> "").latest(1))
                .singleElement()
                .satisfies(event -> assertThat(event.action()).isEqualTo("take back"));
    }

    @Test
    void whoMayBeHereAlreadyIsFoundByNameMailAndTelephone() {
        standing("Ada", LocalDate.of(1980, 1, 1), "ADA@example.com", "+44 1632 960001");
        List<ArrivingClient> coming = List.of(
                client(2, "ádA", ""),
                new ArrivingClient(
                        3, "", "Eve", "Elm", LocalDate.of(1970, 1, 1), Sex.UNKNOWN, null, "ada@EXAMPLE.com", "", ""),
                new ArrivingClient(
                        4, "", "Fay", "Fir", LocalDate.of(1970, 1, 1), Sex.UNKNOWN, null, "", "+441632960001", ""),
                new ArrivingClient(
                        5, "", "Gus", "Gum", LocalDate.of(1970, 1, 1), Sex.UNKNOWN, null, "gus@example.com", "", ""),
                new ArrivingClient(
                        6,
                        "",
                        "Gustav",
                        "Gum",
                        LocalDate.of(1971, 1, 1),
                        Sex.UNKNOWN,
                        null,
                        "gus@example.com",
                        "",
                        ""));
        assertThat(new Likeness(clients).among(coming))
                .extracting(each -> each.client().line(), Likeness.Alike::why, Likeness.Alike::line)
                .containsExactly(
                        tuple(2L, Likeness.Why.NAME_AND_BIRTH_DATE, 0L),
                        tuple(3L, Likeness.Why.EMAIL, 0L),
                        tuple(4L, Likeness.Why.TELEPHONE, 0L),
                        tuple(6L, Likeness.Why.EMAIL, 5L));
    }

    @Test
    void aRecordIsFilledSkippedOrKeptApartAndFilledOnesStandAsBefore() {
        Client ada = standing("Ada", LocalDate.of(1980, 1, 1), "", "");
        Arrival filled = take(List.of(client(2, "Ada", "ada@example.com")), Map.of(2L, Intake.Same.FILL));
        assertThat(clients.find(ada.id()).orElseThrow().email()).isEqualTo("ada@example.com");
        assertThat(take(List.of(client(2, "Ada", "")), Map.of(2L, Intake.Same.SKIP))
                        .came())
                .isEmpty();
        undo(filled);
        Client after = clients.find(ada.id()).orElseThrow();
        assertThat(after.email()).isEmpty();
        assertThat(after.provenance().version()).isEqualTo(3);
        Arrival kept = take(List.of(client(2, "Ada", "")), Map.of(2L, Intake.Same.KEEP));
        assertThat(clients.namesakes(after)).hasSize(1);
        undo(kept);
        assertThat(clients.namesakes(after)).isEmpty();
    }

    @Test
    void whoWasWorkedOnStaysAndWithHerTheWholeFile() {
        Arrival arrival = take(List.of(client(2, "Ada", ""), client(3, "Ben", "")), Map.of());
        Client ben = clients.search("ben", 1).getFirst();
        database.inTransaction(
                () -> clients.add(ben.withPortrait(null, ben.provenance().next(OWNER, NOW, "moved house"))));
        assertThat(intake.workedOn(arrival)).containsExactly(ben.id());
        assertThatThrownBy(() -> undo(arrival)).isInstanceOf(IllegalStateException.class);
        assertThat(clients.search("", 9)).hasSize(2);
    }

    @Test
    void aPurchaseIsWorkToo() {
        Arrival arrival = take(List.of(client(2, "Ada", "")), Map.of());
        UUID ada = clients.search("ada", 1).getFirst().id();
        assertThat(intake.workedOn(arrival)).isEmpty();
        database.inTransaction(() -> database.dsl()
                .execute(
                        "insert into purchase (id, version, author, written_at, reason, client, course, sessions, bought_on, note)"
                                + " values (?, 1, ?, 0, '', ?, ?, 3, '2026-06-15', '')",
                        UUID.randomUUID(),
                        OWNER,
                        ada,
                        OWNER));
        assertThat(intake.workedOn(arrival)).containsExactly(ada);
    }

    private Arrival take(List<ArrivingClient> coming, Map<Long, Intake.Same> same) {
        return database.answerInTransaction(
                () -> intake.take("clients.csv", "hash", coming, new Likeness(clients).among(coming), same, NOW));
    }

    private void undo(Arrival arrival) {
        database.inTransaction(() -> intake.undo(arrival, NOW));
    }

    private Client standing(String given, LocalDate born, String email, String phone) {
        Client client = new Client(
                UUID.randomUUID(),
                given,
                "Ash",
                born,
                Sex.FEMALE,
                null,
                email,
                phone,
                "",
                null,
                Provenance.first(OWNER, NOW));
        database.inTransaction(() -> clients.add(client));
        return client;
    }

    private static ArrivingClient client(long line, String given, String email) {
        return new ArrivingClient(
                line, "r" + line, given, "Ash", LocalDate.of(1980, 1, 1), Sex.UNKNOWN, null, email, "", "");
    }
}
