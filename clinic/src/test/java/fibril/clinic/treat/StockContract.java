package fibril.clinic.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.practice.StaleVersion;
import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.treat.store.SqlHandpieces;
import fibril.clinic.treat.store.SqlSessions;
import fibril.clinic.treat.store.SqlStock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What stock and handpieces must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StockContract {

    private final TestDatabase database;
    private final Stock stock;
    private final Handpieces handpieces;
    private final Sessions sessions;

    StockContract(TestDatabase database) {
        this.database = database;
        this.stock = new SqlStock(database.dsl());
        this.handpieces = new SqlHandpieces(database.dsl());
        this.sessions = new SqlSessions(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void givesBackExactlyWhatWasReceived() {
        StockLot lot = receive("R1", 10);
        assertThat(stock.find(lot.id())).contains(new Stock.Held(lot, 10));
        assertThat(stock.withLot(" r1 ")).containsExactly(new Stock.Held(lot, 10));
    }

    @Test
    void listsTheLotThatExpiresSoonestFirst() {
        StockLot late = receive(Made.lot("S-late", LocalDate.of(2020, 2, 2)), 1);
        StockLot soon = receive(Made.lot("S-soon", LocalDate.of(2020, 1, 31)), 1);
        assertThat(stock.all()).extracting(held -> held.lot().id()).startsWith(soon.id(), late.id());
    }

    @Test
    void keepsTheCountWhenALotIsCorrected() {
        StockLot lot = receive("K1", 4);
        StockLot right = new StockLot(
                lot.id(),
                lot.kind(),
                lot.device(),
                lot.product(),
                lot.gtin(),
                "K1-A",
                lot.expiresOn(),
                true,
                lot.provenance().next(Made.AUTHOR, Made.NINE, "misread"));
        database.inTransaction(() -> stock.add(right));
        assertThat(stock.find(lot.id())).contains(new Stock.Held(right, 4));
        assertThat(stock.withLot("K1")).isEmpty();
        assertThatThrownBy(() -> database.inTransaction(() -> stock.add(right))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void countsDownToNoughtAndNoFurther() {
        StockLot lot = receive("D2", 2);
        assertThat(take(lot)).isTrue();
        assertThat(take(lot)).isTrue();
        assertThat(take(lot)).isFalse();
        assertThat(onHand(lot)).isZero();
        assertThat(stock.movements(lot.id())).hasSize(3);
    }

    @Test
    void neverPassesNoughtWhenManyTakeAtOnce() throws Exception {
        StockLot lot = receive("M7", 7);
        CountDownLatch go = new CountDownLatch(1);
        Callable<Boolean> taker = () -> {
            go.await();
            return take(lot);
        };
        try (ExecutorService room = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> takers =
                    IntStream.range(0, 20).mapToObj(i -> room.submit(taker)).toList();
            go.countDown();
            int taken = 0;
            for (Future<Boolean> each : takers) if (each.get()) taken++;
            assertThat(taken).isEqualTo(7);
        }
        assertThat(onHand(lot)).isZero();
    }

    @Test
    void givesOnePieceToOneSessionOnlyEvenWhenTwoAskAtOnce() throws Exception {
        String serial = UUID.randomUUID().toString();
        CountDownLatch go = new CountDownLatch(1);
        Callable<Boolean> claimer = () -> {
            go.await();
            return claim(serial, UUID.randomUUID());
        };
        try (ExecutorService room = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> claims =
                    IntStream.range(0, 8).mapToObj(i -> room.submit(claimer)).toList();
            go.countDown();
            int given = 0;
            for (Future<Boolean> each : claims) if (each.get()) given++;
            assertThat(given).isEqualTo(1);
        }
    }

    @Test
    void knowsAPieceThatTheSameSessionClaimsAgain() {
        UUID session = UUID.randomUUID();
        assertThat(claim("P1", session)).isTrue();
        assertThat(claim("P1", session)).isTrue();
        assertThat(claim("P1", UUID.randomUUID())).isFalse();
        database.inTransaction(() -> stock.releaseSerial("06291041500213", "P1", UUID.randomUUID()));
        assertThat(stock.usedIn("06291041500213", "P1")).contains(session);
        database.inTransaction(() -> stock.releaseSerial("06291041500213", "P1", session));
        assertThat(stock.usedIn("06291041500213", "P1")).isEmpty();
    }

    @Test
    void givesBackExactlyTheHandpieceThatWasAdded() {
        Handpiece handpiece = add(Made.handpiece("SN-1"));
        assertThat(handpieces.find(handpiece.id())).contains(handpiece);
        assertThat(handpieces.all()).contains(handpiece);
    }

    @Test
    void callsAHandpieceUncleanedFromASessionUntilItsCleaning() {
        Handpiece handpiece = add(Made.handpiece("SN-2"));
        assertThat(handpieces.isUncleaned(handpiece.id())).isFalse();
        use(handpiece, Made.NINE);
        assertThat(handpieces.isUncleaned(handpiece.id())).isTrue();
        clean(handpiece, Made.NINE.minusMillis(1));
        assertThat(handpieces.isUncleaned(handpiece.id())).isTrue();
        clean(handpiece, Made.NINE.plusMillis(1));
        assertThat(handpieces.isUncleaned(handpiece.id())).isFalse();
        use(handpiece, Made.NINE.plusSeconds(60));
        assertThat(handpieces.isUncleaned(handpiece.id())).isTrue();
        assertThat(handpieces.cleanings(handpiece.id()))
                .extracting(Cleaning::at)
                .containsExactly(Made.NINE.plusMillis(1), Made.NINE.minusMillis(1));
    }

    private void use(Handpiece handpiece, Instant at) {
        Session s = Made.session(UUID.randomUUID(), at);
        Session used = new Session(
                s.id(),
                s.client(),
                s.course(),
                1,
                at,
                s.operator(),
                new Tools("skinpen_precision", handpiece.id(), List.of()),
                List.of(),
                s.numbing(),
                "",
                s.response(),
                "",
                "",
                "",
                SessionState.OPEN,
                s.provenance());
        database.inTransaction(() -> sessions.add(used));
    }

    private void clean(Handpiece handpiece, Instant at) {
        Cleaning cleaning = new Cleaning(UUID.randomUUID(), handpiece.id(), at, Made.AUTHOR, "wiped");
        database.inTransaction(() -> handpieces.add(cleaning));
    }

    private Handpiece add(Handpiece handpiece) {
        database.inTransaction(() -> handpieces.add(handpiece));
        return handpiece;
    }

    private StockLot receive(String number, int pieces) {
        return receive(Made.lot(number), pieces);
    }

    private StockLot receive(StockLot lot, int pieces) {
        database.inTransaction(() -> {
            stock.add(lot);
            stock.move(Made.received(lot, pieces));
        });
        return lot;
    }

    private boolean take(StockLot lot) {
        return database.answerInTransaction(() -> stock.move(Made.taken(lot)));
    }

    private boolean claim(String serial, UUID session) {
        return database.answerInTransaction(() -> stock.claimSerial("06291041500213", serial, session));
    }

    private int onHand(StockLot lot) {
        return stock.find(lot.id()).orElseThrow().onHand();
    }
}
