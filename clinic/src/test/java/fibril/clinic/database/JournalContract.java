package fibril.clinic.database;

import static fibril.clinic.database.schema.Tables.COURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.followup.store.SqlDueNews;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.testkit.EveryTable;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of whom something was written, on both databases. */
abstract class JournalContract {

    private final TestDatabase database = open();
    private final Journal journal = database.journal();
    private final EveryTable ana = new EveryTable(database.dsl(), "Ana");
    private final EveryTable bea = new EveryTable(database.dsl(), "Bea");

    abstract TestDatabase open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tellsWhoseRecordsWereWrittenIntoEachTable() {
        database.inTransaction(ana::fill);
        long before = journal.commits();
        database.inTransaction(bea::fill);
        assertThat(SqlDueNews.TABLES)
                .hasSizeGreaterThan(15)
                .allSatisfy(table -> assertThat(journal.clientsSince(before, Set.of(table)))
                        .as(table)
                        .contains(Set.of(bea.client())));
        assertThat(journal.clientsSince(before - 1, SqlDueNews.TABLES)).contains(Set.of(ana.client(), bea.client()));
        assertThat(journal.clientsSince(journal.commits(), SqlDueNews.TABLES)).contains(Set.of());
        assertThat(journal.clientsSince(before, Set.of("credential"))).contains(Set.of());
    }

    @Test
    void doesNotTellWhoseRecordsWereChangedInPlace() {
        database.inTransaction(ana::fill);
        long before = journal.commits();
        database.inTransaction(
                () -> database.dsl().update(COURSE).set(COURSE.STATE, "STOPPED").execute());
        assertThat(journal.clientsSince(before, Set.of("course"))).isEmpty();
        assertThat(journal.clientsSince(before, Set.of("photograph"))).contains(Set.of());
    }

    @Test
    void doesNotTellWhatWasSaidInAnotherLanguage() {
        long before = journal.commits();
        database.inTransaction(() -> database.dsl().execute("delete from course"));
        assertThat(journal.clientsSince(before, Set.of("photograph"))).isEmpty();
    }

    @Test
    void knowsNothingOfWhatWasTakenBack() {
        long before = journal.commits();
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    ana.fill();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(journal.commits()).isEqualTo(before);
        database.inTransaction(() -> {});
        assertThat(journal.clientsSince(before, SqlDueNews.TABLES)).contains(Set.of());
    }

    /** Whether the database kept it is not known then: whoever kept an answer must look again. */
    @Test
    void takesAnythingForWrittenWhereTheCommitFailed() {
        long before = journal.commits();
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.dsl().execute("create table parent (id integer primary key)");
                    database.dsl()
                            .execute("create table child (parent integer references parent (id)"
                                    + " deferrable initially deferred)");
                    database.dsl().execute("insert into child values (1)");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(journal.commits()).isGreaterThan(before);
        assertThat(journal.clientsSince(before, Set.of("photograph"))).isEmpty();
        assertThat(journal.wroteSince(before, Set.of("photograph"), Map.of(), Map.of()))
                .isTrue();
    }

    @Test
    void forgetsWhatIsLongAgo() {
        for (int i = 0; i < 2_001; i++) journal.committed(Set.of());
        assertThat(journal.clientsSince(0, SqlDueNews.TABLES)).isEmpty();
        assertThat(journal.clientsSince(1, SqlDueNews.TABLES)).contains(Set.of());
    }

    @Test
    void remembersWhenAnythingWasWrittenAboutHerLast() {
        UUID her = ana.client();
        Journal.Line about = new Journal.Line("course", Optional.of(her), Optional.empty());
        Map<UUID, Set<String>> hers = Map.of(her, Set.of("course"));
        journal.committed(Set.of(about));
        journal.committed(Set.of(about));
        for (int i = 0; i < 1_999; i++) journal.committed(Set.of());
        assertThat(journal.wroteSince(1, Set.of(), hers, Map.of()))
                .as("the first of both commits is forgotten, the second is not")
                .isTrue();
        assertThat(journal.wroteSince(2, Set.of(), hers, Map.of())).isFalse();
        assertThat(journal.wroteSince(1, Set.of(), Map.of(bea.client(), Set.of("course")), Map.of()))
                .isFalse();
        assertThat(journal.wroteSince(0, Set.of(), Map.of(), Map.of()))
                .as("longer ago than is remembered")
                .isTrue();
    }

    @Test
    void knowsItsOwnEventsFromThoseOfOtherPrograms() {
        for (int i = 0; i < 3; i++) database.inTransaction(this::event);
        assertThat(journal.wroteAllEventsBetween(0, 3)).isTrue();
        assertThat(journal.wroteAllEventsBetween(3, 3)).isTrue();
        assertThat(journal.wroteAllEventsBetween(0, 4)).isFalse();
        assertThat(journal.wroteAllEventsBetween(5, 4))
                .as("whoever looked first came last")
                .isTrue();
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    event();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(journal.wroteAllEventsBetween(3, 4))
                .as("an event that was taken back")
                .isFalse();
    }

    private void event() {
        new SqlAudit(database.dsl(), () -> "")
                .record(
                        Instant.EPOCH,
                        Audit.NOBODY,
                        "add",
                        "client",
                        UUID.randomUUID().toString(),
                        "");
    }
}
