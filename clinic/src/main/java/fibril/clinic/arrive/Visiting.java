package fibril.clinic.arrive;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.Appointments;
import fibril.clinic.booking.Holder;
import fibril.clinic.booking.Resources;
import fibril.clinic.booking.Span;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.people.PlainLetters;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What of the visits of a file is still to come, and is booked here as a consultation: nobody is treated before she was
 * screened, asked and agreed here, whatever the visit was called there.
 */
final class Visiting {

    private static final int USUAL_MINUTES = 45;
    private static final Set<String> CALLED_OFF = Set.of(
            "cancelled",
            "canceled",
            "cancel",
            "late cancel",
            "late cancelled",
            "no show",
            "noshow",
            "deleted",
            "x",
            "%",
            "?",
            "rejected",
            "declined");

    private final Reading reading;
    private final String product;
    private final Optional<UUID> standIn;
    private final Map<String, StaffMember> practitioners = new HashMap<>();
    private final TakenTime taken;

    Visiting(Reading reading, String product, Optional<UUID> standIn, Staff staff, Appointments appointments) {
        this.reading = reading;
        this.product = product;
        this.standIn = standIn;
        staff.everybody().stream()
                .filter(member -> member.active() && member.role().treats())
                .forEach(member -> practitioners.put(PlainLetters.of(member.name()), member));
        taken = new TakenTime(appointments, reading.now());
    }

    /** Empty where the visit is over, was called off, or cannot be booked; the last is a fault. */
    Optional<ArrivingEntry.Ahead> ahead(Cells cells, When when, UUID client) {
        if (when.time().isEmpty() || isCalledOff(cells.of(Field.STATE))) {
            if (when.day().isAfter(reading.today()) && when.time().isEmpty() && !isCalledOff(cells.of(Field.STATE))) {
                cells.fault(cells.has(Field.TIME) ? Field.TIME : Field.DAY, "a time too: this visit is still to come");
            }
            return Optional.empty();
        }
        ZonedDateTime start = when.day().atTime(when.time().get()).atZone(reading.zone());
        if (!start.toInstant().isAfter(reading.now())) return Optional.empty();
        if (!start.toLocalTime().equals(when.time().get())) {
            cells.fault(cells.has(Field.TIME) ? Field.TIME : Field.DAY, "a time that the clock shows on that day");
            return Optional.empty();
        }
        return booked(cells, when, start, client);
    }

    private static boolean isCalledOff(String state) {
        String plain = state.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]+", " ");
        return CALLED_OFF.contains(plain) || plain.startsWith("cancel") || plain.startsWith("no show");
    }

    private Optional<ArrivingEntry.Ahead> booked(Cells cells, When when, ZonedDateTime start, UUID client) {
        if (start.getMinute() % Span.STEP_MINUTES != 0 || start.getSecond() != 0) {
            cells.fault(cells.has(Field.TIME) ? Field.TIME : Field.DAY, "a time in steps of five minutes");
        }
        int minutes = minutes(cells, when);
        Optional<UUID> practitioner = practitioner(cells);
        if (!cells.isClean() || practitioner.isEmpty()) return Optional.empty();
        VisitType type = new VisitType(VisitKind.CONSULTATION, minutes, 0, 0);
        ArrivingEntry.Ahead ahead =
                new ArrivingEntry.Ahead(start.toInstant(), type, practitioner.get(), note(cells.of(Field.TITLE)));
        Set<Holder> clashes =
                taken.clashes(appointment(ahead, UUID.randomUUID(), client, Provenance.first(client, reading.now())));
        if (clashes.isEmpty()) return Optional.of(ahead);
        cells.fault(
                cells.has(Field.TIME) ? Field.TIME : Field.DAY,
                "a time at which "
                        + clashes.stream()
                                .map(holder -> holder == Holder.CLIENT ? "the client" : "the practitioner")
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(" and "))
                        + " is free");
        return Optional.empty();
    }

    static Appointment appointment(ArrivingEntry.Ahead ahead, UUID id, UUID client, Provenance written) {
        return new Appointment(
                id,
                client,
                null,
                ahead.type(),
                ahead.start(),
                new Resources(ahead.practitioner(), null, null),
                AppointmentState.BOOKED,
                ahead.note(),
                written);
    }

    private String note(String title) {
        String note = "Booked in " + product + (title.isEmpty() ? "" : ": " + title);
        return note.length() > Appointment.LONGEST_NOTE ? note.substring(0, Appointment.LONGEST_NOTE) : note;
    }

    /** Rounded up to the calendar’s steps. */
    private int minutes(Cells cells, When when) {
        int minutes = USUAL_MINUTES;
        Field told = Field.DAY;
        if (!cells.of(Field.MINUTES).isEmpty()) {
            told = Field.MINUTES;
            String figures = cells.of(Field.MINUTES).replaceAll("(?i)\\s*m(in(utes?|s)?)?\\.?$", "");
            minutes = figures.matches("\\d{1,4}") ? Integer.parseInt(figures) : 0;
        } else if (!cells.of(Field.UNTIL).isEmpty()) {
            told = Field.UNTIL;
            minutes = until(cells.of(Field.UNTIL), when);
        }
        int step = Span.STEP_MINUTES;
        int rounded = (minutes + step - 1) / step * step;
        if (rounded >= step && rounded <= VisitType.LONGEST_MINUTES) return rounded;
        cells.fault(told, "a visit of 5 to " + VisitType.LONGEST_MINUTES + " minutes");
        return USUAL_MINUTES;
    }

    private int until(String value, When when) {
        LocalTime start = when.time().orElse(LocalTime.MIDNIGHT);
        Optional<LocalTime> alone = When.time(value);
        if (alone.isPresent()) return (int) Duration.between(start, alone.get()).toMinutes();
        Instant from = when.day().atTime(start).atZone(reading.zone()).toInstant();
        return When.of(value, reading.order(), reading.zone())
                .filter(end -> end.time().isPresent())
                .map(end -> end.day()
                        .atTime(end.time().get())
                        .atZone(reading.zone())
                        .toInstant())
                .map(end -> Math.clamp(Duration.between(from, end).toMinutes(), -1, VisitType.LONGEST_MINUTES + 1))
                .orElse(0);
    }

    private Optional<UUID> practitioner(Cells cells) {
        StaffMember known = practitioners.get(PlainLetters.of(cells.of(Field.STAFF)));
        if (known != null) return Optional.of(known.id());
        if (standIn.isPresent()) return standIn;
        List<String> names =
                practitioners.values().stream().map(StaffMember::name).sorted().toList();
        cells.fault(Field.STAFF, "the name of somebody who treats here: " + String.join(", ", names));
        return Optional.empty();
    }
}
