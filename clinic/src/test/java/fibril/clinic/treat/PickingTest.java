package fibril.clinic.treat;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.treat.store.SqlStock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cartridge may be used, and what its use does to the stock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PickingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 22);
    private static final String CODE = "(01)06291041500213(17)280229(10)";

    private final TestDatabase database = TestDatabase.sqlite();
    private final Stock stock = new SqlStock(database.dsl());
    private final UUID session = UUID.randomUUID();

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void findsAScannedLotInStock() {
        StockLot lot = receive(Made.lot("F1"), 3);
        UsedLot used = taken(picking().typed(StockKind.CARTRIDGE, CODE + "F1"));
        assertThat(used.stock()).contains(lot.id());
        assertThat(used.udi()).isEqualTo(CODE + "F1");
    }

    @Test
    void takesAScannedLotThatNobodyReceivedWithoutCountingIt() {
        UsedLot used = taken(picking().typed(StockKind.CARTRIDGE, CODE + "NOBODY"));
        assertThat(used.stock()).isEmpty();
        assertThat(used.expiresOn()).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void takesALotNumberAsItIsPrintedWhenItIsInStock() {
        StockLot lot = receive(Made.lot("abc-9"), 3);
        assertThat(taken(picking().typed(StockKind.CARTRIDGE, "ABC-9")).stock()).contains(lot.id());
    }

    @Test
    void refusesALotNumberThatIsNeitherACodeNorInStock() {
        assertThat(picking().typed(StockKind.CARTRIDGE, "WHAT-1"))
                .isEqualTo(Pick.refused("treat.pick.unknownLot", "WHAT-1"));
    }

    @Test
    void passesOnWhatWasWrongWithACode() {
        assertThat(picking().typed(StockKind.CARTRIDGE, "(01)06291041500214(10)A"))
                .isEqualTo(Pick.refused("treat.udi.checkDigit", "06291041500214", 3));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-21, false", "2026-07-22, true", "2026-07-23, true"})
    void allowsACartridgeOnItsLastDayAndNotAfter(LocalDate expiry, boolean allowed) {
        StockLot lot = receive(Made.lot("X" + expiry, expiry), 1);
        assertThat(picking().fromStock(lot.id()) instanceof Pick.Taken).isEqualTo(allowed);
    }

    @Test
    void refusesAnExpiredCodeWhateverTheStockSays() {
        receive(Made.lot("OLD", LocalDate.of(2030, 1, 1)), 1);
        assertThat(picking().typed(StockKind.CARTRIDGE, "(01)06291041500213(17)260700(10)OLD"))
                .isInstanceOf(Pick.Taken.class);
        assertThat(picking().typed(StockKind.CARTRIDGE, "(01)06291041500213(17)260600(10)OLD"))
                .isEqualTo(Pick.refused("treat.pick.expired", "OLD", LocalDate.of(2026, 6, 30)));
    }

    @Test
    void refusesACartridgeOfAnotherDevice() {
        StockLot lot = receive(Made.lot("OTHER"), 1);
        Picking forAnother = new Picking(stock, "rejuvapen_nxt", session, TODAY, List.of());
        assertThat(forAnother.fromStock(lot.id())).isEqualTo(Pick.refused("treat.pick.otherDevice", "OTHER"));
    }

    @Test
    void refusesALotOfWhichNoneIsLeft() {
        StockLot lot = receive(Made.lot("NONE"), 1);
        use(List.of(), List.of(taken(picking().fromStock(lot.id()))));
        assertThat(picking().fromStock(lot.id())).isEqualTo(Pick.refused("treat.pick.noneLeft", "NONE"));
    }

    @Test
    void keepsWhatTheSessionHasOnRecordThoughItWasTheLastOne() {
        StockLot lot = receive(Made.lot("LAST"), 1);
        UsedLot used = taken(picking().fromStock(lot.id()));
        use(List.of(), List.of(used));
        Picking again = new Picking(stock, "skinpen_precision", session, TODAY, List.of(used));
        assertThat(again.fromStock(lot.id())).isEqualTo(new Pick.Taken(used));
        use(List.of(used), List.of(used));
        assertThat(onHand(lot)).isZero();
    }

    @Test
    void putsBackWhatACorrectionNoLongerNames() {
        StockLot wrong = receive(Made.lot("PB-1"), 5);
        StockLot right = receive(Made.lot("PB-2"), 5);
        UsedLot first = taken(picking().fromStock(wrong.id()));
        UsedLot second = taken(picking().fromStock(right.id()));
        use(List.of(), List.of(first, first));
        assertThat(onHand(wrong)).isEqualTo(3);
        use(List.of(first, first), List.of(first, second));
        assertThat(onHand(wrong)).isEqualTo(4);
        assertThat(onHand(right)).isEqualTo(4);
    }

    @Test
    void refusesASerialThatAnotherSessionUsed() {
        UsedLot used = taken(picking().typed(StockKind.CARTRIDGE, CODE + "S1(21)777"));
        use(List.of(), List.of(used));
        Picking other = new Picking(stock, "skinpen_precision", UUID.randomUUID(), TODAY, List.of());
        assertThat(other.typed(StockKind.CARTRIDGE, CODE + "S1(21)777"))
                .isEqualTo(Pick.refused("treat.pick.serialUsed", "777"));
        assertThat(picking().typed(StockKind.CARTRIDGE, CODE + "S1(21)777")).isEqualTo(new Pick.Taken(used));
    }

    @Test
    void freesASerialThatWasScannedByMistake() {
        UsedLot used = taken(picking().typed(StockKind.CARTRIDGE, CODE + "S2(21)778"));
        use(List.of(), List.of(used));
        use(List.of(used), List.of());
        assertThat(stock.usedIn("06291041500213", "778")).isEmpty();
    }

    @Test
    void noticesThatTheScannerDroppedTheSeparator() {
        receive(Made.lot("SEP"), 1);
        assertThat(picking().typed(StockKind.CARTRIDGE, "0106291041500213" + "17280229" + "10SEP21999"))
                .isEqualTo(Pick.refused("treat.pick.separatorLost", "SEP21999"));
    }

    @Test
    void refusesACodeWithoutALot() {
        assertThat(picking().typed(StockKind.CARTRIDGE, "(01)06291041500213(17)280229"))
                .isEqualTo(Pick.refused("treat.pick.noLotInCode"));
    }

    @Test
    void givesUpWhenTheLastOneWentInBetween() {
        StockLot lot = receive(Made.lot("RACE"), 1);
        UsedLot mine = taken(picking().fromStock(lot.id()));
        database.inTransaction(() -> stock.move(Made.taken(lot)));
        Optional<Pick.Refused> refused = database.answerInTransaction(
                () -> new StockUse(stock, session, Made.AUTHOR, Made.NINE).change(List.of(), List.of(mine)));
        assertThat(refused).contains(Pick.refused("treat.pick.noneLeft", "RACE"));
    }

    private Picking picking() {
        return new Picking(stock, "skinpen_precision", session, TODAY, List.of());
    }

    private void use(List<UsedLot> before, List<UsedLot> after) {
        database.inTransaction(
                () -> assertThat(new StockUse(stock, session, Made.AUTHOR, Made.NINE).change(before, after))
                        .isEmpty());
    }

    private StockLot receive(StockLot lot, int pieces) {
        database.inTransaction(() -> {
            stock.add(lot);
            stock.move(Made.received(lot, pieces));
        });
        return lot;
    }

    private int onHand(StockLot lot) {
        return stock.find(lot.id()).orElseThrow().onHand();
    }

    private static UsedLot taken(Pick pick) {
        assertThat(pick).isInstanceOf(Pick.Taken.class);
        return ((Pick.Taken) pick).used();
    }
}
