package fibril.clinic.treat.pages;

import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Stock;
import fibril.clinic.treat.StockKind;
import fibril.clinic.treat.StockLot;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.treat.UsedLot;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is in the hand, to be chosen: the handpiece, the cartridge by scan or from stock, the gel. */
public record ToolsPart(
        Form form,
        String device,
        List<Choice> handpieces,
        String handpiece,
        List<Choice> cartridges,
        List<Choice> gels,
        Collection<String> gelsChosen,
        boolean fresh) {

    private static final int MOST_CHIPS = 6;

    public ToolsPart {
        handpieces = List.copyOf(handpieces);
        cartridges = List.copyOf(cartridges);
        gels = List.copyOf(gels);
        gelsChosen = List.copyOf(gelsChosen);
    }

    public String value(String field) {
        return form.typed(field);
    }

    public List<String> values(String field) {
        return form.all(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }

    /** {@code fresh}: nobody has touched these fields yet, so that the only choice there is may be chosen already. */
    static ToolsPart of(Form form, boolean fresh, String device, Optional<Session> session, Shelf shelf) {
        List<UsedLot> used = session.map(one -> one.tools().lots()).orElse(List.of());
        List<Choice> handpieces = shelf.handpieces(device, session);
        List<Choice> gels = shelf.lots(StockKind.GLIDE_GEL, device, used, form.all("gel"));
        return new ToolsPart(
                form,
                shelf.lines().deviceName(device),
                handpieces,
                fresh ? only(handpieces) : form.typed("handpiece"),
                shelf.lots(StockKind.CARTRIDGE, device, used, form.all("cartridge")),
                gels,
                fresh ? Stream.of(only(gels)).filter(id -> !id.isEmpty()).toList() : form.all("gel"),
                fresh);
    }

    private static String only(List<Choice> choices) {
        return choices.size() == 1 ? choices.getFirst().value() : "";
    }

    /** What the practice has on its shelves today. */
    record Shelf(TreatRecords records, HandpieceLines lines, LocalDate today, Words words) {

        List<Choice> handpieces(String device, Optional<Session> session) {
            Optional<UUID> before = session.flatMap(one -> one.tools().handpiece());
            return records.handpieces().all().stream()
                    .filter(piece -> piece.device().equals(device))
                    .filter(piece ->
                            piece.inUse() || before.filter(piece.id()::equals).isPresent())
                    .map(piece -> new Choice(piece.id().toString(), lines.nameOf(piece), state(piece, before)))
                    .toList();
        }

        private String state(Handpiece piece, Optional<UUID> before) {
            boolean ours = before.filter(piece.id()::equals).isPresent();
            List<String> states = new ArrayList<>();
            if (!ours && records.handpieces().isUncleaned(piece.id())) {
                states.add(words.t("treat.handpiece.uncleaned"));
            }
            if (piece.isServiceLateOn(today)) {
                states.add(words.t(
                        "treat.handpiece.late",
                        piece.serviceDueOn().map(words::day).orElse("")));
            }
            return String.join("; ", states);
        }

        /**
         * What the session has on record or was chosen already, however many that are: what is not shown is not sent back. Then
         * what may be used, soonest to expire first.
         */
        List<Choice> lots(StockKind kind, String device, List<UsedLot> used, Collection<String> chosen) {
            Map<Boolean, List<Stock.Held>> held = records.stock().all().stream()
                    .filter(one -> one.lot().kind() == kind)
                    .collect(Collectors.partitioningBy(one -> isAmong(used, one.lot())
                            || chosen.contains(one.lot().id().toString())));
            List<Stock.Held> taken = held.getOrDefault(true, List.of());
            Stream<Stock.Held> others = held.getOrDefault(false, List.of()).stream()
                    .filter(one -> isUsable(one, device))
                    .limit(Math.max(0, MOST_CHIPS - taken.size()));
            return Stream.concat(taken.stream(), others)
                    .map(one -> new Choice(one.lot().id().toString(), label(one.lot()), hint(one)))
                    .toList();
        }

        private static boolean isAmong(List<UsedLot> used, StockLot lot) {
            return used.stream().anyMatch(one -> lot.id().equals(one.stockOrNull()));
        }

        private boolean isUsable(Stock.Held held, String device) {
            StockLot lot = held.lot();
            boolean fits = lot.device().isEmpty() || lot.device().equals(device);
            return fits && !lot.isExpiredOn(today) && (!lot.counted() || held.onHand() > 0);
        }

        private static String label(StockLot lot) {
            return lot.product() + ", " + lot.lot();
        }

        private String hint(Stock.Held held) {
            String useBy = words.day(held.lot().expiresOn());
            return held.lot().counted()
                    ? Told.text(words, "treat.tools.left", useBy, held.onHand())
                    : words.t("treat.tools.useBy", useBy);
        }
    }
}
