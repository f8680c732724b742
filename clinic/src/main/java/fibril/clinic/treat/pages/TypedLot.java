package fibril.clinic.treat.pages;

import fibril.clinic.practice.Provenance;
import fibril.clinic.treat.StockKind;
import fibril.clinic.treat.StockLot;
import fibril.clinic.treat.Udi;
import fibril.clinic.treat.UdiScan;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a clean form says of a lot: by its code, by hand, or both when they agree. */
record TypedLot(
        StockKind kind, String device, String product, String gtin, String lot, LocalDate expiresOn, boolean counted) {

    static final List<String> KINDS =
            Arrays.stream(StockKind.values()).map(StockKind::name).toList();

    private static final int LONGEST_LOT = 20;
    private static final int LONGEST_PRODUCT = 200;

    static Optional<TypedLot> read(Form form, List<String> devices, LocalDate today, Words words) {
        Optional<StockKind> kind = form.needOneOf("kind", KINDS).map(StockKind::valueOf);
        boolean cartridge = kind.filter(StockKind.CARTRIDGE::equals).isPresent();
        Optional<String> device = cartridge ? form.needOneOf("device", devices) : form.oneOf("device", devices);
        String product = form.need("product", LONGEST_PRODUCT);
        Optional<Udi> code = code(form, today, words);
        String lot = lot(form, code);
        Optional<LocalDate> expires = expires(form, code, today, words);
        if (!form.isClean() || kind.isEmpty() || expires.isEmpty()) return Optional.empty();
        return Optional.of(new TypedLot(
                kind.get(),
                device.orElse(""),
                product,
                code.map(Udi::gtin).orElse(""),
                lot,
                expires.get(),
                cartridge || !form.ticked("bottle")));
    }

    private static Optional<Udi> code(Form form, LocalDate today, Words words) {
        if (form.typed("udi").isEmpty()) return Optional.empty();
        return switch (Udi.read(form.typed("udi"), today)) {
            case UdiScan.Read(Udi udi) -> Optional.of(udi);
            case UdiScan.Refused refused -> {
                form.refuse("udi", Told.text(words, refused.fault().messageKey(), refused.values()));
                yield Optional.empty();
            }
        };
    }

    private static String lot(Form form, Optional<Udi> code) {
        String coded = code.map(Udi::lot).orElse("");
        String typed = form.text("lot", LONGEST_LOT);
        if (coded.isEmpty() && typed.isEmpty()) form.problem("lot", "web.form.missing", form.label("lot"));
        if (!coded.isEmpty() && !typed.isEmpty() && !coded.equalsIgnoreCase(typed)) {
            form.problem("lot", "treat.lot.differs", typed, coded);
        }
        return coded.isEmpty() ? typed : coded;
    }

    private static Optional<LocalDate> expires(Form form, Optional<Udi> code, LocalDate today, Words words) {
        Optional<LocalDate> coded = code.flatMap(Udi::expiresOn);
        Optional<LocalDate> typed = form.day("expires", today.minusYears(50), today.plusYears(50));
        if (coded.isPresent() && typed.isPresent() && !coded.equals(typed)) {
            form.problem("expires", "treat.lot.differs", words.day(typed.get()), words.day(coded.get()));
        }
        Optional<LocalDate> expires = coded.or(() -> typed);
        if (expires.isEmpty() && form.typed("expires").isEmpty()) {
            form.problem("expires", "web.form.missing", form.label("expires"));
        }
        expires.filter(today::isAfter)
                .ifPresent(day -> form.problem(
                        typed.isPresent() ? "expires" : "udi", "treat.lot.expired", words.day(day), words.day(today)));
        return expires;
    }

    StockLot asNew(UUID id, Provenance provenance) {
        return new StockLot(id, kind, device, product, gtin, lot, expiresOn, counted, provenance);
    }

    boolean isTheSameAs(StockLot held) {
        return held.kind() == kind
                && held.device().equals(device)
                && held.lot().equalsIgnoreCase(lot)
                && held.expiresOn().equals(expiresOn)
                && (held.gtin().isEmpty() || gtin.isEmpty() || held.gtin().equals(gtin));
    }
}
