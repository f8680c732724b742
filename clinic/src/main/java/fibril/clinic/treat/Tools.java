package fibril.clinic.treat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was in the hand: the device by its atlas id, the handpiece, and the lots used with it. */
public record Tools(String device, @Nullable UUID handpieceOrNull, List<UsedLot> lots) {

    public Tools {
        if (device.isBlank()) throw new IllegalArgumentException("a session names its device");
        lots = List.copyOf(lots);
    }

    public Optional<UUID> handpiece() {
        return Optional.ofNullable(handpieceOrNull);
    }

    public List<UsedLot> cartridges() {
        return of(StockKind.CARTRIDGE);
    }

    public List<UsedLot> gels() {
        return of(StockKind.GLIDE_GEL);
    }

    private List<UsedLot> of(StockKind kind) {
        return lots.stream().filter(used -> used.kind() == kind).toList();
    }
}
