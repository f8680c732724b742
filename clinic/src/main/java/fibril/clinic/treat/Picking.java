package fibril.clinic.treat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes cartridges and gel for one session on one day, from a scan or from the lots in stock. Refuses what is expired,
 * was used before, is for another device, or of which none is left.
 */
public final class Picking {

    private final Stock stock;
    private final String device;
    private final UUID session;
    private final LocalDate today;
    private final List<UsedLot> before;

    /** {@code before}: what this session has on record already, which was looked at then. */
    public Picking(Stock stock, String device, UUID session, LocalDate today, List<UsedLot> before) {
        this.stock = stock;
        this.device = device;
        this.session = session;
        this.today = today;
        this.before = List.copyOf(before);
    }

    /** By what was scanned or pasted, or by a lot number that is in stock. */
    public Pick typed(StockKind kind, String text) {
        Optional<UsedLot> known = before.stream()
                .filter(used -> used.kind() == kind && !used.udi().isEmpty())
                .filter(used -> used.udi().equals(text.strip()))
                .findFirst();
        if (known.isPresent()) return new Pick.Taken(known.get());
        return switch (Udi.read(text, today)) {
            case UdiScan.Read(Udi udi) -> scanned(kind, udi);
            case UdiScan.Refused refused -> byLot(kind, text.strip(), refused);
        };
    }

    private Pick byLot(StockKind kind, String lot, UdiScan.Refused notACode) {
        List<Stock.Held> held = ofKind(kind, stock.withLot(lot));
        if (held.size() == 1) return fromStock(held.getFirst().lot().id());
        if (held.size() > 1) return Pick.refused("treat.pick.severalLots", lot);
        boolean meantAsCode =
                notACode.fault() != UdiScan.Fault.NOT_GS1 && notACode.fault() != UdiScan.Fault.UNKNOWN_ELEMENT;
        return meantAsCode
                ? new Pick.Refused(notACode.fault().messageKey(), notACode.values())
                : Pick.refused("treat.pick.unknownLot", lot);
    }

    private Pick scanned(StockKind kind, Udi udi) {
        if (udi.lot().isEmpty()) return Pick.refused("treat.pick.noLotInCode");
        if (!udi.serial().isEmpty()) {
            Optional<UUID> usedIn = stock.usedIn(udi.gtin(), udi.serial());
            if (usedIn.isPresent() && !usedIn.get().equals(session)) {
                return Pick.refused("treat.pick.serialUsed", udi.serial());
            }
        }
        List<Stock.Held> held = ofKind(kind, stock.withLot(udi.lot())).stream()
                .filter(each -> isOf(each.lot(), udi))
                .toList();
        if (held.isEmpty() && lostItsSeparator(kind, udi)) return Pick.refused("treat.pick.separatorLost", udi.lot());
        Optional<StockLot> lot = held.stream().map(Stock.Held::lot).findFirst();
        UsedLot used = new UsedLot(
                kind,
                lot.map(StockLot::id).orElse(null),
                udi.lot(),
                udi.expiresOn().or(() -> lot.map(StockLot::expiresOn)).orElse(null),
                udi.gtin(),
                udi.serial(),
                udi.text());
        return checked(used, lot);
    }

    public Pick fromStock(UUID lot) {
        return stock.find(lot)
                .map(Stock.Held::lot)
                .map(held -> checked(
                        new UsedLot(held.kind(), held.id(), held.lot(), held.expiresOn(), held.gtin(), "", ""),
                        Optional.of(held)))
                .orElse(Pick.refused("treat.pick.unknownLot", lot.toString()));
    }

    private Pick checked(UsedLot used, Optional<StockLot> lot) {
        if (before.contains(used)) return new Pick.Taken(used);
        if (lot.isPresent()
                && !lot.get().device().isEmpty()
                && !lot.get().device().equals(device)) {
            return Pick.refused("treat.pick.otherDevice", used.lot());
        }
        if (used.expiresOn().filter(today::isAfter).isPresent()) {
            return Pick.refused(
                    "treat.pick.expired", used.lot(), used.expiresOn().get());
        }
        boolean none = lot.filter(StockLot::counted).isPresent()
                && onHand(lot.get().id()) + usedBefore(lot.get().id()) <= 0;
        return none ? Pick.refused("treat.pick.noneLeft", used.lot()) : new Pick.Taken(used);
    }

    private int onHand(UUID lot) {
        return stock.find(lot).map(Stock.Held::onHand).orElse(0);
    }

    private long usedBefore(UUID lot) {
        return before.stream().filter(used -> lot.equals(used.stockOrNull())).count();
    }

    private static boolean isOf(StockLot lot, Udi udi) {
        return lot.gtin().isEmpty() || lot.gtin().equals(udi.gtin());
    }

    private static List<Stock.Held> ofKind(StockKind kind, List<Stock.Held> held) {
        return held.stream().filter(each -> each.lot().kind() == kind).toList();
    }

    /** Some scanners drop the separator; lot and serial then run together into a lot nobody has. */
    private boolean lostItsSeparator(StockKind kind, Udi udi) {
        return ofKind(kind, stock.all()).stream()
                .map(Stock.Held::lot)
                .filter(lot -> lot.gtin().equals(udi.gtin()))
                .anyMatch(lot ->
                        udi.lot().startsWith(lot.lot() + "21") || udi.lot().startsWith(lot.lot() + "17"));
    }
}
