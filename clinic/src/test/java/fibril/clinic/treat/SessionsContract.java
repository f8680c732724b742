package fibril.clinic.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.practice.StaleVersion;
import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.treat.store.SessionsKept;
import fibril.clinic.treat.store.SqlPhotographs;
import fibril.clinic.treat.store.SqlSentForms;
import fibril.clinic.treat.store.SqlStock;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What sessions, their photographs and the keys of sent forms must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SessionsContract {

    private static final Instant NINE = Made.NINE;

    private final TestDatabase database;
    private final Sessions sessions;
    private final Photographs photographs;
    private final SentForms sent;
    private final Stock stock;

    SessionsContract(TestDatabase database) {
        this.database = database;
        this.sessions = new SessionsKept(database.dsl(), database.keeping(Clock.systemUTC(), () -> ""));
        this.photographs = new SqlPhotographs(database.dsl());
        this.sent = new SqlSentForms(database.dsl());
        this.stock = new SqlStock(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void givesBackExactlyWhatWasAdded() {
        Session bare = add(Made.session(UUID.randomUUID(), NINE));
        Session full = add(Made.whole(UUID.randomUUID(), NINE, Made.used("A1")));
        assertThat(sessions.find(bare.id())).contains(bare);
        assertThat(sessions.find(full.id())).contains(full);
    }

    @Test
    void showsTheNewestVersionAndKeepsTheOlderWithItsOwnZones() {
        Session first = add(Made.session(UUID.randomUUID(), NINE));
        assertThat(sessions.ofClient(first.client())).containsExactly(first);
        Session second = add(Made.next(first, List.of(Made.CHEEKS), List.of(Made.used("A2")), SessionState.CLOSED));
        assertThat(sessions.find(first.id())).contains(second);
        assertThat(sessions.ofClient(first.client())).containsExactly(second);
        assertThat(sessions.versions(first.id())).containsExactly(second, first);
    }

    @Test
    void refusesAVersionThatIsAlreadyWritten() {
        Session session = add(Made.session(UUID.randomUUID(), NINE));
        assertThatThrownBy(() -> add(session)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void listsAClientsSessionsNewestFirstAndACoursesOldestFirst() {
        UUID client = UUID.randomUUID();
        Session early = add(Made.session(client, NINE));
        Session late = add(Made.session(client, NINE.plusSeconds(1)));
        assertThat(sessions.ofClient(client)).containsExactly(late, early);
        assertThat(sessions.ofCourses(List.of(early.course(), late.course(), UUID.randomUUID())))
                .containsExactly(early, late);
        assertThat(sessions.ofCourse(Made.course(early.course(), client, "cheeks")))
                .containsExactly(early, late);
        assertThat(sessions.ofCourse(Made.course(UUID.randomUUID(), client, "cheeks")))
                .isEmpty();
    }

    @Test
    void findsTheSessionsOfADayFromItsFirstMomentToBeforeItsLast() {
        UUID client = UUID.randomUUID();
        Instant from = Instant.parse("2031-01-01T00:00:00Z");
        Instant until = Instant.parse("2031-01-02T00:00:00Z");
        add(Made.session(client, from.minusMillis(1)));
        Session first = add(Made.session(client, from));
        Session last = add(Made.session(client, until.minusMillis(1)));
        add(Made.session(client, until));
        assertThat(sessions.startedBetween(from, until)).containsExactly(first, last);
    }

    @Test
    void findsWhoGotALotInWhateverCaseItIsTyped() {
        Session one = add(Made.whole(UUID.randomUUID(), NINE, Made.used("Xq-7")));
        Session two = add(Made.whole(UUID.randomUUID(), NINE.plusSeconds(5), Made.used("XQ-7")));
        add(Made.whole(UUID.randomUUID(), NINE, Made.used("XQ-77")));
        assertThat(sessions.withLot(" xq-7 ")).containsExactly(two, one);
    }

    @Test
    void leavesOutALotThatWasCorrectedAway() {
        Session wrong = add(Made.whole(UUID.randomUUID(), NINE, Made.used("WRONG-1")));
        add(Made.next(wrong, wrong.zones(), List.of(Made.used("RIGHT-1")), SessionState.CLOSED));
        assertThat(sessions.withLot("WRONG-1")).isEmpty();
        assertThat(sessions.withLot("RIGHT-1")).hasSize(1);
    }

    @Test
    void findsALotUnderTheNumberItWasMisreadAsAndUnderItsRightOne() {
        StockLot misread = Made.lot("M1SREAD");
        UsedLot used =
                new UsedLot(StockKind.CARTRIDGE, misread.id(), "M1SREAD", misread.expiresOn(), misread.gtin(), "", "");
        Session session = add(Made.whole(UUID.randomUUID(), NINE, used));
        database.inTransaction(() -> {
            stock.add(misread);
            stock.add(new StockLot(
                    misread.id(),
                    misread.kind(),
                    misread.device(),
                    misread.product(),
                    misread.gtin(),
                    "MISREAD",
                    misread.expiresOn(),
                    true,
                    misread.provenance().next(Made.AUTHOR, NINE, "an I, not a 1")));
        });
        assertThat(sessions.withLot("M1SREAD")).containsExactly(session);
        assertThat(sessions.withLot("MISREAD")).containsExactly(session);
    }

    @Test
    void knowsTheLastSessionThatTouchedAnArea() {
        UUID client = UUID.randomUUID();
        Session cheeks = add(Made.whole(client, NINE, Made.used("B1")));
        add(Made.session(client, NINE.plusSeconds(900)));
        assertThat(sessions.latestOn(client, "cheeks")).contains(cheeks);
        assertThat(sessions.latestOn(client, "neck")).isEmpty();
        assertThat(sessions.latestOn(UUID.randomUUID(), "cheeks")).isEmpty();
    }

    @Test
    void holdsAnOpenSessionForUnfinishedAndAWholeOneNot() {
        Session open = add(Made.session(UUID.randomUUID(), NINE));
        Session whole = add(Made.whole(UUID.randomUUID(), NINE, Made.used("C1")));
        assertThat(sessions.unfinished()).contains(open).doesNotContain(whole);
    }

    @Test
    void holdsAClosedSessionForUnfinishedUntilItsPhotographsAreThere() {
        Session closed = add(withoutReasonForNoPhotographs(Made.whole(UUID.randomUUID(), NINE, Made.used("D1"))));
        Photograph before = Made.photograph(closed.client(), closed.id(), PhotographMoment.BEFORE, NINE);
        Photograph after = Made.photograph(closed.client(), closed.id(), PhotographMoment.AFTER, NINE.plusSeconds(9));
        assertThat(sessions.unfinished()).contains(closed);
        database.inTransaction(() -> photographs.add(before));
        assertThat(sessions.unfinished()).contains(closed);
        database.inTransaction(() -> photographs.add(after));
        assertThat(sessions.unfinished()).doesNotContain(closed);
        assertThat(photographs.ofSession(closed.id())).containsExactly(before, after);
        database.inTransaction(() -> photographs.add(after.removed(Made.AUTHOR, NINE, "another person")));
        assertThat(sessions.unfinished()).contains(closed);
        assertThat(photographs.ofSession(closed.id())).containsExactly(before);
        assertThat(photographs.find(after.id()))
                .hasValueSatisfying(gone -> assertThat(gone.isRemoved()).isTrue());
    }

    @Test
    void showsASessionsPhotographsAsTheCourseOfThingsHasThem() {
        UUID client = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        List<Photograph> taken = Stream.of(PhotographMoment.values())
                .map(moment -> Made.photograph(client, session, moment, NINE))
                .toList();
        database.inTransaction(() -> taken.reversed().forEach(photographs::add));
        assertThat(photographs.ofSession(session)).containsExactlyElementsOf(taken);
    }

    @Test
    void listsAClientsPhotographsNewestFirst() {
        UUID client = UUID.randomUUID();
        Photograph early = Made.photograph(client, UUID.randomUUID(), PhotographMoment.BEFORE, NINE);
        Photograph late = Made.photograph(client, UUID.randomUUID(), PhotographMoment.AFTER, NINE.plusSeconds(1));
        database.inTransaction(() -> {
            photographs.add(early);
            photographs.add(late);
        });
        assertThat(photographs.ofClient(client)).containsExactly(late, early);
        assertThat(photographs.timesOf(List.of(client, UUID.randomUUID())))
                .isEqualTo(Map.of(client, Set.of(late.takenAt(), early.takenAt())));
    }

    @Test
    void writesAFormThatCameTwiceOnce() {
        String key = UUID.randomUUID().toString();
        UUID session = UUID.randomUUID();
        assertThat(claim(key, session)).isTrue();
        assertThat(claim(key, UUID.randomUUID())).isFalse();
        assertThat(sent.madeBy(key)).contains(session);
    }

    private boolean claim(String key, UUID session) {
        return database.answerInTransaction(() -> sent.claim(key, session));
    }

    private Session add(Session session) {
        database.inTransaction(() -> sessions.add(session));
        return session;
    }

    private static Session withoutReasonForNoPhotographs(Session s) {
        return new Session(
                s.id(),
                s.client(),
                s.course(),
                s.number(),
                s.startedAt(),
                s.operator(),
                s.tools(),
                s.zones(),
                s.numbing(),
                s.products(),
                s.response(),
                "",
                "",
                s.notes(),
                s.state(),
                s.provenance());
    }
}
