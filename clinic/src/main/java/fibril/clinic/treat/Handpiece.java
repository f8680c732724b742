package fibril.clinic.treat;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One handpiece of a device, by the serial number on it. */
public record Handpiece(
        UUID id,
        String device,
        String serial,
        String name,
        @Nullable LocalDate serviceDueOnOrNull,
        boolean inUse,
        Provenance provenance) {

    public Handpiece {
        if (serial.isBlank()) throw new IllegalArgumentException("a handpiece has a serial number");
    }

    public Optional<LocalDate> serviceDueOn() {
        return Optional.ofNullable(serviceDueOnOrNull);
    }

    /** The day the service is due counts as in time. */
    public boolean isServiceLateOn(LocalDate day) {
        return serviceDueOnOrNull != null && day.isAfter(serviceDueOnOrNull);
    }
}
