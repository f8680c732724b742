package fibril.clinic.treat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes from stock what a session's new version uses beyond the old one, and puts back what it no longer names. */
public final class StockUse {

    private final Stock stock;
    private final UUID session;
    private final UUID author;
    private final Instant now;

    public StockUse(Stock stock, UUID session, UUID author, Instant now) {
        this.stock = stock;
        this.session = session;
        this.author = author;
        this.now = now;
    }

    /** Empty when all went well; otherwise what was refused, and the transaction must be given up. */
    public Optional<Pick.Refused> change(List<UsedLot> before, List<UsedLot> after) {
        for (UsedLot dropped : without(before, after)) putBack(dropped);
        for (UsedLot added : without(after, before)) {
            Optional<Pick.Refused> refused = take(added);
            if (refused.isPresent()) return refused;
        }
        return Optional.empty();
    }

    private static List<UsedLot> without(List<UsedLot> all, List<UsedLot> some) {
        List<UsedLot> rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }

    private void putBack(UsedLot used) {
        counted(used).ifPresent(lot -> stock.move(movement(lot, StockMovement.Kind.PUT_BACK, 1)));
        if (!used.serial().isEmpty()) stock.releaseSerial(used.gtin(), used.serial(), session);
    }

    private Optional<Pick.Refused> take(UsedLot used) {
        if (!used.serial().isEmpty() && !stock.claimSerial(used.gtin(), used.serial(), session)) {
            return Optional.of(Pick.refused("treat.pick.serialUsed", used.serial()));
        }
        Optional<UUID> lot = counted(used);
        return lot.isEmpty() || stock.move(movement(lot.get(), StockMovement.Kind.USED, -1))
                ? Optional.empty()
                : Optional.of(Pick.refused("treat.pick.noneLeft", used.lot()));
    }

    private Optional<UUID> counted(UsedLot used) {
        return used.stock()
                .flatMap(stock::find)
                .map(Stock.Held::lot)
                .filter(StockLot::counted)
                .map(StockLot::id);
    }

    private StockMovement movement(UUID lot, StockMovement.Kind kind, int change) {
        return new StockMovement(UUID.randomUUID(), lot, kind, change, session, "", author, now);
    }
}
