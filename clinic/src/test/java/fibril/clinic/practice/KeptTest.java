package fibril.clinic.practice;

import static fibril.clinic.database.schema.Tables.APPOINTMENT;
import static fibril.clinic.database.schema.Tables.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.database.ReadingEar;
import fibril.clinic.people.Client;
import fibril.clinic.people.Sex;
import fibril.clinic.people.store.SqlClients;
import fibril.clinic.practice.store.SqlSettings;
import fibril.clinic.testkit.HandClock;
import fibril.clinic.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer is given up when one of the tables it was worked out from is written, and not before. */
class KeptTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:10Z");
    private static final UUID SOMEBODY = new UUID(0, 1);

    private final TestDatabase database = TestDatabase.sqlite();
    private final SqlSettings settings = new SqlSettings(database.dsl());
    private final SqlClients clients = new SqlClients(database.dsl());
    private final HandClock clock = new HandClock(NOON);
    private String circumstances = "morning";
    private int worked;
    private final Kept.House house = database.keeping(clock, () -> circumstances);
    private final Kept<String, String> kept = house.answers(2, this::setting);

    private String setting(String name) {
        worked++;
        return settings.get(name, "not set");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void worksAnAnswerOutOnce() {
        assertThat(kept.of("a")).isEqualTo("not set");
        assertThat(kept.of("a")).isEqualTo("not set");
        assertThat(worked).isEqualTo(1);
    }

    @Test
    void worksItOutAgainAfterAWritingIntoATableItWasReadFrom() {
        kept.of("a");
        database.inTransaction(() -> settings.set("a", "now", SOMEBODY, NOON));
        assertThat(kept.of("a")).isEqualTo("now");
    }

    @Test
    void keepsItThroughAWritingIntoAnotherTable() {
        kept.of("a");
        database.inTransaction(() -> clients.add(client()));
        kept.of("a");
        assertThat(worked).isEqualTo(1);
    }

    /** Appointments name their client in a column that is called as the table of clients is. */
    @Test
    void keepsItThroughAWritingIntoATableThatIsCalledLikeAColumnOfIts() {
        Kept<String, Integer> visits = house.answers(1, asked -> {
            worked++;
            return database.dsl().fetchCount(APPOINTMENT, APPOINTMENT.CLIENT.eq(SOMEBODY));
        });
        visits.of("");
        database.inTransaction(() -> clients.add(client()));
        visits.of("");
        assertThat(worked).isEqualTo(1);
        Kept<String, Integer> names = house.answers(
                1, asked -> database.dsl().fetchCount(CLIENT.join(APPOINTMENT).on(CLIENT.ID.eq(APPOINTMENT.CLIENT))));
        names.of("");
        assertThat(ReadingEar.during(() -> names.of("")).tables()).contains("client", "appointment");
    }

    @Test
    void whatIsMadeOfAKeptAnswerIsGivenUpWithIt() {
        Kept<String, String> outer = house.answers(1, name -> "<" + kept.of(name) + ">");
        kept.of("a");
        assertThat(outer.of("a")).isEqualTo("<not set>");
        database.inTransaction(() -> settings.set("a", "now", SOMEBODY, NOON));
        assertThat(outer.of("a")).isEqualTo("<now>");
    }

    @Test
    void whatIsMadeOfOneClientsRecordIsKeptThroughAWritingAboutAnother() {
        Client ada = client();
        Client bea = client();
        database.inTransaction(() -> List.of(ada, bea).forEach(clients::add));
        Kept<UUID, String> names = house.ofRecordsOfClients(
                2, id -> clients.find(id).map(Client::familyName).orElse(""));
        Kept<String, String> page = house.answers(1, room -> {
            worked++;
            return names.of(ada.id());
        });
        page.of("day");
        database.inTransaction(() -> clients.add(married(bea)));
        assertThat(page.of("day")).isEqualTo("Lovelace");
        assertThat(worked).isEqualTo(1);
        database.inTransaction(() -> clients.add(married(ada)));
        assertThat(page.of("day")).isEqualTo("King");
    }

    @Test
    void whatIsMadeOfOneClientsRecordIsGivenUpWhenItCannotBeToldOfWhomWasWritten() {
        Client ada = client();
        database.inTransaction(() -> clients.add(ada));
        Kept<UUID, Boolean> known =
                house.ofRecordsOfClients(1, id -> clients.find(id).isPresent());
        Kept<String, Boolean> page = house.answers(1, room -> {
            worked++;
            return known.of(ada.id());
        });
        page.of("day");
        database.inTransaction(() -> database.dsl().execute("update client set search_name = 'x'"));
        page.of("day");
        assertThat(worked).isEqualTo(2);
    }

    @Test
    void ofManyQuestionsThoseThatAreNotKnownAreWorkedOutTogether() {
        List<Set<String>> together = new ArrayList<>();
        Function<Set<String>, Map<String, String>> work = unknown -> {
            together.add(Set.copyOf(unknown));
            return unknown.stream().collect(Collectors.toMap(name -> name, this::setting));
        };
        Kept<String, String> many = house.ofRecords(5, this::setting);
        many.of("a");
        assertThat(many.ofAll(Set.of("a", "b", "c"), work)).containsOnlyKeys("a", "b", "c");
        many.ofAll(Set.of("a", "b", "c"), work);
        assertThat(together).containsExactly(Set.of("b", "c"));
        database.inTransaction(() -> settings.set("b", "now", SOMEBODY, NOON));
        assertThat(many.ofAll(Set.of("b"), work)).containsEntry("b", "now");
    }

    @Test
    void worksItOutAgainInOtherCircumstances() {
        kept.of("a");
        circumstances = "evening";
        kept.of("a");
        assertThat(worked).isEqualTo(2);
    }

    @Test
    void anAnswerIsNoOlderThanAMinute() {
        kept.of("a");
        clock.turnTo(clock.instant().plus(Duration.ofSeconds(59)));
        kept.of("a");
        assertThat(worked).isEqualTo(1);
        clock.turnTo(clock.instant().plus(Duration.ofSeconds(1)));
        kept.of("a");
        assertThat(worked).isEqualTo(2);
    }

    @Test
    void anAnswerFromALaterHourIsNotKeptWhenTheClockIsPutBack() {
        kept.of("a");
        clock.turnTo(clock.instant().plus(Duration.ofHours(-1)));
        kept.of("a");
        assertThat(worked).isEqualTo(2);
    }

    @Test
    void whatIsMadeOfAKeptAnswerIsAsOldAsThatOne() {
        Kept<String, String> outer = house.answers(1, name -> "<" + kept.of(name) + ">");
        kept.of("a");
        clock.turnTo(clock.instant().plus(Duration.ofSeconds(50)));
        outer.of("a");
        clock.turnTo(clock.instant().plus(Duration.ofSeconds(10)));
        outer.of("a");
        assertThat(worked).isEqualTo(2);
    }

    @Test
    void whatTheRecordsSayByThemselvesDoesNotAge() {
        Kept<String, String> timeless = house.ofRecords(1, this::setting);
        timeless.of("a");
        clock.turnTo(clock.instant().plus(Duration.ofHours(1)));
        timeless.of("a");
        assertThat(worked).isEqualTo(1);
    }

    @Test
    void whatDoesNotAgeMayNotBeMadeOfWhatDoes() {
        Kept<String, String> timeless = house.ofRecords(1, kept::of);
        assertThatThrownBy(() -> timeless.of("a")).hasMessageContaining("does not age");
    }

    @Test
    void aTransactionSeesWhatItWroteAndLeavesNothingOfItBehind() {
        kept.of("a");
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            settings.set("a", "perhaps", SOMEBODY, NOON);
            assertThat(kept.of("a")).isEqualTo("perhaps");
            status.setRollbackOnly();
        });
        assertThat(kept.of("a")).isEqualTo("not set");
    }

    @Test
    void forgetsTheQuestionThatWasNotAskedForLongest() {
        List.of("a", "b", "a", "c", "a").forEach(kept::of);
        assertThat(worked).isEqualTo(3);
        kept.of("b");
        assertThat(worked).isEqualTo(4);
    }

    @Test
    void ofManyWhoAskAtOnceOneWorks() throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> readers.submit(() -> {
                        begin.await();
                        return kept.of("a");
                    }))
                    .toList();
            begin.countDown();
            for (Future<String> each : answers) assertThat(each.get()).isEqualTo("not set");
        }
        assertThat(worked).isEqualTo(1);
    }

    private static Client client() {
        return client(UUID.randomUUID(), "Lovelace", Provenance.first(SOMEBODY, NOON));
    }

    private static Client married(Client before) {
        return client(before.id(), "King", before.provenance().next(SOMEBODY, NOON, "married"));
    }

    private static Client client(UUID id, String family, Provenance written) {
        LocalDate born = LocalDate.of(1984, 3, 5);
        return new Client(id, "Ada", family, born, Sex.FEMALE, null, "", "", "", null, written);
    }
}
