package fibril.clinic.treat.pages;

import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.Pick;
import fibril.clinic.treat.Picking;
import fibril.clinic.treat.StockKind;
import fibril.clinic.treat.Tools;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.treat.UsedLot;
import fibril.clinic.web.Form;
import fibril.clinic.web.RecordNumber;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads handpiece, cartridges and gel from a form. */
final class TypedTools {

    private static final int MOST_PIECES = 12;

    private final Form form;
    private final Picking picking;
    private final Words words;

    private TypedTools(Form form, Picking picking, Words words) {
        this.form = form;
        this.picking = picking;
        this.words = words;
    }

    static Tools read(Form form, Picking picking, Tools before, TreatRecords records, Words words) {
        TypedTools typed = new TypedTools(form, picking, words);
        List<UsedLot> lots = new ArrayList<>(typed.cartridges());
        lots.addAll(typed.chosen(StockKind.GLIDE_GEL, "gel"));
        return new Tools(before.device(), typed.handpiece(before, records), lots);
    }

    private @Nullable UUID handpiece(Tools before, TreatRecords records) {
        Optional<UUID> chosen = form.id("handpiece");
        if (chosen.isEmpty()) return null;
        Optional<Handpiece> handpiece = records.handpieces()
                .find(chosen.get())
                .filter(found -> found.device().equals(before.device()));
        boolean ours = before.handpiece().equals(chosen);
        if (handpiece.isEmpty() || !(ours || handpiece.get().inUse())) {
            form.problem("handpiece", "treat.tools.otherHandpiece");
            return null;
        }
        return chosen.get();
    }

    private List<UsedLot> cartridges() {
        List<String> lines = form.typed("udi")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_PIECES) {
            form.problem("udi", "treat.tools.tooMany", Integer.toString(lines.size()), MOST_PIECES);
            return List.of();
        }
        List<UsedLot> scanned = lines.stream()
                .map(line -> taken("udi", picking.typed(StockKind.CARTRIDGE, line)))
                .flatMap(Optional::stream)
                .toList();
        List<UsedLot> all = new ArrayList<>(chosen(StockKind.CARTRIDGE, "cartridge"));
        // a tap on the lot and a scan of the piece speak of one cartridge
        all.removeIf(tapped -> scanned.stream()
                .anyMatch(code -> !code.udi().isEmpty() && code.stock().equals(tapped.stock())));
        all.addAll(scanned);
        return all;
    }

    private List<UsedLot> chosen(StockKind kind, String field) {
        List<UsedLot> lots = new ArrayList<>();
        for (String id : form.all(field)) {
            Pick pick = RecordNumber.of(id).map(picking::fromStock).orElse(Pick.refused("treat.pick.unknownLot", id));
            taken(field, pick).filter(used -> used.kind() == kind).ifPresent(lots::add);
        }
        return lots;
    }

    private Optional<UsedLot> taken(String field, Pick pick) {
        return switch (pick) {
            case Pick.Taken(UsedLot used) -> Optional.of(used);
            case Pick.Refused(String key, List<Object> values) -> {
                form.refuse(field, Told.text(words, key, values));
                yield Optional.empty();
            }
        };
    }

    /** The same fields, filled with what stands on record. */
    static Map<String, String[]> fields(Tools tools) {
        Map<String, String[]> fields = new HashMap<>();
        tools.handpiece().ifPresent(id -> fields.put("handpiece", new String[] {id.toString()}));
        List<String> ticked = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (UsedLot used : tools.cartridges()) {
            String id = used.stock().map(UUID::toString).orElse("");
            if (!used.udi().isEmpty()) lines.add(used.udi());
            else if (!id.isEmpty() && !ticked.contains(id)) ticked.add(id);
            else lines.add(used.lot());
        }
        fields.put("cartridge", ticked.toArray(String[]::new));
        fields.put("udi", new String[] {String.join("\n", lines)});
        fields.put(
                "gel",
                tools.gels().stream()
                        .map(used -> used.stock().map(UUID::toString).orElse(""))
                        .toArray(String[]::new));
        return fields;
    }
}
