package fibril.clinic.treat;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One lot the practice has received: cartridges of a device, or glide gel. Its last day is the expiry day itself. A
 * bottle that serves many sessions is not counted down. How many are on hand the stock knows.
 */
public record StockLot(
        UUID id,
        StockKind kind,
        String device,
        String product,
        String gtin,
        String lot,
        LocalDate expiresOn,
        boolean counted,
        Provenance provenance) {

    public StockLot {
        if (lot.isBlank()) throw new IllegalArgumentException("a lot has its number");
        if (product.isBlank()) throw new IllegalArgumentException("a lot is of a product");
    }

    public boolean isExpiredOn(LocalDate day) {
        return day.isAfter(expiresOn);
    }
}
