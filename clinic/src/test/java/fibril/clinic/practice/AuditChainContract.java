package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain of the audit on any database: whole whatever happens inside the program, telling what happens past it. */
abstract class AuditChainContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID WHO = new UUID(7, 7);

    private TestDatabase database;
    private Audit audit;

    abstract TestDatabase fresh();

    /** Takes the guards away, as somebody could who owns the database. */
    abstract List<String> unguarding();

    @BeforeEach
    void open() {
        database = fresh();
        audit = new SqlAudit(database.dsl(), () -> "192.0.2.7");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isWholeAfterEveryEvent() {
        assertThat(faults()).isEmpty();
        write(20);
        assertThat(faults()).isEmpty();
        assertThat(audit.latest(99)).hasSize(20).allMatch(event -> event.from().equals("192.0.2.7"));
        assertThat(audit.latest(1).getFirst().detail()).isEqualTo("detail 19, Łukasz \uD83D\uDE00\ttab");
    }

    @Test
    void leavesNoGapWhereAChangeWasTakenBack() {
        write(3);
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    add("never");
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        write(3);
        assertThat(faults()).isEmpty();
        assertThat(audit.latest(99)).hasSize(6);
    }

    @Test
    void isWholeAfterManyWroteAtOnceAndSomeWereTakenBack() throws Exception {
        AtomicInteger kept = new AtomicInteger();
        try (ExecutorService staff = Executors.newFixedThreadPool(8)) {
            List<Future<?>> shifts = new ArrayList<>();
            for (int member = 0; member < 8; member++) {
                Random chance = new Random(member);
                shifts.add(staff.submit(() -> {
                    for (int i = 0; i < 40; i++) writeOrTakeBack(chance, kept);
                }));
            }
            for (Future<?> shift : shifts) shift.get();
        }
        assertThat(faults()).isEmpty();
        assertThat(audit.latest(1).getFirst().sequence()).isEqualTo(kept.get());
    }

    private void writeOrTakeBack(Random chance, AtomicInteger kept) {
        int events = 1 + chance.nextInt(3);
        boolean takenBack = chance.nextInt(4) == 0;
        try {
            database.inTransaction(() -> {
                for (int i = 0; i < events; i++) add("event");
                if (takenBack) throw new IllegalStateException("taken back");
            });
            kept.addAndGet(events);
        } catch (IllegalStateException asMeant) {
            assertThat(asMeant).hasMessage("taken back");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_event set action = 'read' where sequence = 3                                  | only ever added to
            delete from audit_event where sequence = 5                                                 | only ever added to
            update audit_detail set detail = 'nothing' where sequence = 3                              | only ever added to
            delete from audit_detail where sequence = 3                                                | only ever added to
            update audit_head set sequence = 3                                                         | counted upwards
            delete from audit_head                                                                     | only ever added to
            insert into audit_head (sequence) values (9)                                               | only ever added to
            """)
    void isOnlyEverAddedTo(String sql, String because) {
        write(5);
        assertThatThrownBy(() -> database.inTransaction(() -> database.dsl().execute(sql)))
                .hasStackTraceContaining(because);
        assertThat(faults()).isEmpty();
    }

    @Test
    void countsManyAtOnceAndChainsThemInTheirOrder() {
        write(2);
        List<Audit.Entry> many = IntStream.range(0, 2_500)
                .mapToObj(n -> new Audit.Entry("take in", "client", Integer.toString(n), "one of many"))
                .toList();
        database.inTransaction(() -> {
            audit.recordAll(Instant.EPOCH, Audit.NOBODY, many);
            audit.recordAll(Instant.EPOCH, Audit.NOBODY, List.of());
        });
        write(1);
        assertThat(faults()).isEmpty();
        assertThat(audit.find(AuditQuery.EVERYTHING, 9_999))
                .hasSize(2_503)
                .filteredOn(event -> event.action().equals("take in"))
                .extracting(Audit.Event::subjectId)
                .containsExactlyElementsOf(
                        many.reversed().stream().map(Audit.Entry::subjectId).toList());
    }

    @Test
    void takesNoEventBeyondWhatWasCounted() {
        write(5);
        String newest = audit.latest(1).getFirst().hash();
        assertThatThrownBy(() -> database.inTransaction(() -> insert(6, newest)))
                .hasStackTraceContaining("comes after the newest");
    }

    @Test
    void takesNoEventThatIsNotTheNext() {
        write(5);
        for (int number : new int[] {9, 5, 6}) {
            assertThatThrownBy(() -> database.inTransaction(() -> insert(number, "0".repeat(64))))
                    .hasStackTraceContaining("comes after the newest");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_event set action = 'read' where sequence = 3         | audit: event 3 was changed
            update audit_event set happened_at = 1 where sequence = 4         | audit: event 4 was changed
            update audit_event set from_where = 'x' where sequence = 1        | audit: event 1 was changed
            update audit_event set subject_id = '9' where sequence = 8        | audit: event 8 was changed
            update audit_event set actor = '00000000-0000-0000-0000-000000000001' where sequence = 2 | audit: event 2 was changed
            update audit_detail set detail = 'nothing' where sequence = 3     | audit: what event 3 says was changed
            update audit_detail set salt = 'x' where sequence = 3             | audit: what event 3 says was changed
            delete from audit_detail where sequence = 3                       | audit: what event 3 says is gone, and no later event says it was erased
            update audit_head set sequence = 7                                | audit: the audit goes on to event 8, and only 7 were counted
            """)
    void tellsWhatWasChanged(String sql, String fault) {
        write(8);
        tamper(sql);
        assertThat(faults()).containsExactly(fault);
    }

    @Test
    void tellsWhatWasTakenOutOfTheMiddle() {
        write(8);
        tamper("delete from audit_detail where sequence in (3, 4)", "delete from audit_event where sequence in (3, 4)");
        assertThat(faults()).containsExactly("audit: events 3 to 4 are missing");
    }

    @Test
    void tellsWhatWasTakenOutWhereTheRestWasRenumbered() {
        write(4);
        tamper(
                "delete from audit_detail where sequence >= 3",
                "delete from audit_event where sequence = 3",
                "update audit_event set sequence = 3 where sequence = 4",
                "update audit_head set sequence = 3");
        assertThat(faults())
                .contains(
                        "audit: event 3 does not follow event 2: one of the two was changed, put in or moved",
                        "audit: event 3 was changed");
    }

    @Test
    void tellsWhatWasPutIn() {
        write(8);
        tamper("update audit_head set sequence = 9");
        database.inTransaction(() -> insert(9, "0".repeat(64)));
        assertThat(faults())
                .contains(
                        "audit: event 9 does not follow event 8: one of the two was changed, put in or moved",
                        "audit: event 9 was changed");
    }

    @Test
    void tellsWhatWasMoved() {
        write(8);
        tamper(
                "delete from audit_detail where sequence in (3, 4)",
                "update audit_event set sequence = 33 where sequence = 3",
                "update audit_event set sequence = 3 where sequence = 4",
                "update audit_event set sequence = 4 where sequence = 33");
        assertThat(faults()).contains("audit: event 3 was changed", "audit: event 4 was changed");
    }

    @Test
    void tellsThatTheEndWasCutOff() {
        write(8);
        tamper("delete from audit_detail where sequence > 5", "delete from audit_event where sequence > 5");
        assertThat(faults())
                .containsExactly("audit: the audit ends at event 5, and 8 were counted: the end was cut off");
    }

    @Test
    void tellsByACheckpointThatTheEndWasCutOffAndTheCountToo() {
        write(8);
        Checkpoint checkpoint = audit.checkpoint(7).orElseThrow();
        write(2);
        assertThat(faults(checkpoint)).isEmpty();
        tamper(
                "delete from audit_detail where sequence > 5",
                "delete from audit_event where sequence > 5",
                "update audit_head set sequence = 5");
        assertThat(faults()).isEmpty();
        assertThat(faults(checkpoint))
                .containsExactly("audit: the checkpoint of 2026-03-02T09:00:00Z speaks of event 7, and the audit ends"
                        + " at event 5");
    }

    @Test
    void tellsByACheckpointThatAllWasWrittenAnew() {
        write(8);
        Checkpoint checkpoint = audit.checkpoint(7).orElseThrow();
        tamper("delete from audit_detail", "delete from audit_event", "update audit_head set sequence = 0");
        write(8);
        assertThat(faults()).isEmpty();
        assertThat(faults(checkpoint))
                .singleElement()
                .asString()
                .contains("event 7 is not the one that the checkpoint of 2026-03-02T09:00:00Z speaks of");
    }

    @Test
    void holdsWhereWordsWereErasedAndAnEventSaysSo() {
        write(8);
        database.inTransaction(() -> audit.record(NINE, WHO, Audit.ERASE, Audit.WORDS, "3", "asked for by the person"));
        database.inTransaction(() -> database.dsl().execute("delete from audit_detail where sequence = 3"));
        assertThat(faults()).isEmpty();
        assertThat(audit.latest(99))
                .filteredOn(event -> event.sequence() == 3)
                .extracting(Audit.Event::detail)
                .containsExactly("");
    }

    private void insert(int number, String previous) {
        database.dsl()
                .execute(
                        "insert into audit_event (sequence, happened_at, actor, from_where, action, subject, subject_id,"
                                + " commitment, previous, hash) values (" + number + ", 0,"
                                + " '00000000-0000-0000-0000-000000000001', '', 'a', 's', '1', 'c', '" + previous
                                + "', 'h')");
    }

    private void write(int events) {
        for (int i = 0; i < events; i++) {
            int number = i;
            database.inTransaction(() -> add("detail " + number + ", Łukasz \uD83D\uDE00\ttab"));
        }
    }

    private void add(String detail) {
        audit.record(NINE, WHO, "change", "client", "1", detail);
    }

    private void tamper(String... sqls) {
        unguarding().forEach(sql -> database.inTransaction(() -> database.dsl().execute(sql)));
        for (String sql : sqls)
            database.inTransaction(
                    () -> assertThat(database.dsl().execute(sql)).as(sql).isPositive());
    }

    private List<String> faults(Checkpoint... checkpoints) {
        return SqlAuditTrail.walked(database.dsl(), List.of(checkpoints)).faults();
    }
}
