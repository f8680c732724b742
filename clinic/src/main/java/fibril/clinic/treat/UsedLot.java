package fibril.clinic.treat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One cartridge or one portion of gel as it was used: the lot and expiry that were on it, and the whole UDI where one
 * was scanned. {@code stock} is the lot it was counted down from, if the practice had received it.
 */
public record UsedLot(
        StockKind kind,
        @Nullable UUID stockOrNull,
        String lot,
        @Nullable LocalDate expiresOnOrNull,
        String gtin,
        String serial,
        String udi) {

    public UsedLot {
        if (lot.isBlank()) throw new IllegalArgumentException("a used item names its lot");
    }

    public Optional<UUID> stock() {
        return Optional.ofNullable(stockOrNull);
    }

    public Optional<LocalDate> expiresOn() {
        return Optional.ofNullable(expiresOnOrNull);
    }
}
