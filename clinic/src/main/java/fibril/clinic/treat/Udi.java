package fibril.clinic.treat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a GS1 code on a package says: which product (GTIN), which lot, which single piece (serial), until when it may be
 * used. Lot and serial are empty and dates absent where the code does not carry them.
 */
public record Udi(
        String gtin,
        String lot,
        String serial,
        @Nullable LocalDate expiresOnOrNull,
        @Nullable LocalDate producedOnOrNull,
        @Nullable Integer quantityOrNull,
        String text) {

    public Optional<LocalDate> expiresOn() {
        return Optional.ofNullable(expiresOnOrNull);
    }

    public Optional<LocalDate> producedOn() {
        return Optional.ofNullable(producedOnOrNull);
    }

    public OptionalInt quantity() {
        return quantityOrNull == null ? OptionalInt.empty() : OptionalInt.of(quantityOrNull);
    }

    /**
     * Reads a code as a scanner sends it or as it is printed, with brackets. Two-digit years are read as GS1 says, from
     * 49 years before today's year to 50 after it.
     */
    public static UdiScan read(String scanned, LocalDate today) {
        return switch (Gs1Elements.of(scanned)) {
            case Gs1Elements.Not(UdiScan.Refused refused) -> refused;
            case Gs1Elements.Found found -> read(found, scanned.strip(), today);
        };
    }

    private static UdiScan read(Gs1Elements.Found found, String text, LocalDate today) {
        String gtin = found.get("01");
        if (gtin.isEmpty()) return UdiScan.refused(UdiScan.Fault.GTIN_MISSING);
        if (!Gs1.hasRightCheckDigit(gtin)) {
            return UdiScan.refused(UdiScan.Fault.CHECK_DIGIT, gtin, Gs1.checkDigit(gtin));
        }
        for (String element : Gs1.DATES) {
            String day = found.get(element);
            if (!day.isEmpty() && Gs1.day(day, today).isEmpty()) {
                return UdiScan.refused(UdiScan.Fault.NOT_A_DAY, element, day);
            }
        }
        String quantity = found.get("30");
        return new UdiScan.Read(new Udi(
                gtin,
                found.get("10"),
                found.get("21"),
                Gs1.day(found.get("17"), today).orElse(null),
                Gs1.day(found.get("11"), today).orElse(null),
                quantity.isEmpty() ? null : Integer.valueOf(quantity),
                text));
    }
}
