package fibril.clinic.treat.pages;

import fibril.clinic.practice.Provenance;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.web.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a clean form says of a handpiece. */
record TypedHandpiece(
        String device, String serial, String name, @Nullable LocalDate serviceDue, boolean inUse) {

    private static final int LONGEST = 80;
    private static final String USED = "used";
    private static final String RETIRED = "retired";

    static Optional<TypedHandpiece> read(Form form, List<String> devices, List<Handpiece> others, LocalDate today) {
        Optional<String> device = form.needOneOf("device", devices);
        String serial = form.need("serial", LONGEST);
        String name = form.text("name", LONGEST);
        Optional<LocalDate> due = form.day("serviceDue", today.minusYears(20), today.plusYears(20));
        boolean taken = others.stream()
                .anyMatch(other -> other.serial().equalsIgnoreCase(serial)
                        && device.filter(other.device()::equals).isPresent());
        if (taken) form.problem("serial", "treat.handpiece.taken", serial);
        boolean inUse = form.oneOf("use", List.of(USED, RETIRED)).orElse(USED).equals(USED);
        if (!form.isClean() || device.isEmpty()) return Optional.empty();
        return Optional.of(new TypedHandpiece(device.get(), serial, name, due.orElse(null), inUse));
    }

    static Map<String, String> fields(Handpiece handpiece) {
        return Map.of(
                "device", handpiece.device(),
                "serial", handpiece.serial(),
                "name", handpiece.name(),
                "serviceDue", handpiece.serviceDueOn().map(LocalDate::toString).orElse(""),
                "use", handpiece.inUse() ? USED : RETIRED);
    }

    Handpiece as(UUID id, Provenance provenance) {
        return new Handpiece(id, device, serial, name, serviceDue, inUse, provenance);
    }
}
