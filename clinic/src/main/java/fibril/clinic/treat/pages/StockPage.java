package fibril.clinic.treat.pages;

import fibril.clinic.treat.Stock;
import fibril.clinic.treat.StockLot;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** What /stock shows: every lot, those in use first; what is expired or used up comes last. */
public record StockPage(List<Line> lots, List<Line> past) {

    public record Line(
            String href,
            String kind,
            String product,
            String device,
            String lot,
            String expires,
            Mark mark,
            String state,
            String onHand) {}

    private static final int SOON_DAYS = 60;

    public StockPage {
        lots = List.copyOf(lots);
        past = List.copyOf(past);
    }

    static StockPage of(List<Stock.Held> all, UnaryOperator<String> deviceName, LocalDate today, Words words) {
        return new StockPage(
                all.stream()
                        .filter(held -> isUsable(held, today))
                        .map(held -> line(held, deviceName, today, words))
                        .toList(),
                all.stream()
                        .filter(held -> !isUsable(held, today))
                        .map(held -> line(held, deviceName, today, words))
                        .toList());
    }

    private static boolean isUsable(Stock.Held held, LocalDate today) {
        return !held.lot().isExpiredOn(today) && (!held.lot().counted() || held.onHand() > 0);
    }

    static Line line(Stock.Held held, UnaryOperator<String> deviceName, LocalDate today, Words words) {
        StockLot lot = held.lot();
        return new Line(
                "/stock/" + lot.id(),
                words.t("treat.kind." + lot.kind()),
                lot.product(),
                lot.device().isEmpty() ? "" : deviceName.apply(lot.device()),
                lot.lot(),
                words.day(lot.expiresOn()),
                mark(lot, today),
                state(lot, today, words),
                lot.counted() ? Integer.toString(held.onHand()) : words.t("treat.stock.notCounted"));
    }

    private static Mark mark(StockLot lot, LocalDate today) {
        if (lot.isExpiredOn(today)) return Mark.STOP;
        return today.plusDays(SOON_DAYS).isBefore(lot.expiresOn()) ? Mark.OK : Mark.DUE;
    }

    private static String state(StockLot lot, LocalDate today, Words words) {
        return switch (mark(lot, today)) {
            case STOP -> words.t("treat.stock.expired");
            case DUE -> words.t("treat.stock.expiresSoon");
            default -> words.t("treat.stock.good");
        };
    }
}
