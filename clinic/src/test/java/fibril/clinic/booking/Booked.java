package fibril.clinic.booking;

import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** Appointments made up for tests. */
final class Booked {

    static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    static final Instant LONG_BEFORE = Instant.parse("2026-05-01T09:00:00Z");
    static final UUID AUTHOR = new UUID(0, 1);
    static final VisitType CHECK = new VisitType(VisitKind.CHECK, 30, 10, 20);

    private Booked() {}

    static Resources with(UUID practitioner) {
        return new Resources(practitioner, null, null);
    }

    static Resources anybody() {
        return with(UUID.randomUUID());
    }

    static Appointment check(Instant start, Resources resources) {
        return check(UUID.randomUUID(), start, resources);
    }

    static Appointment check(UUID client, Instant start, Resources resources) {
        return new Appointment(
                UUID.randomUUID(),
                client,
                null,
                CHECK,
                start,
                resources,
                AppointmentState.BOOKED,
                "",
                Provenance.first(AUTHOR, LONG_BEFORE));
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(LISBON).toInstant();
    }

    static Provenance next(Appointment before) {
        return before.provenance().next(AUTHOR, LONG_BEFORE.plusSeconds(60), "asked for it");
    }
}
