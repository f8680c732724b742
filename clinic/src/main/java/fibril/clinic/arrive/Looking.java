package fibril.clinic.arrive;

import fibril.clinic.booking.Appointments;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Staff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks at a file without writing anything. */
public final class Looking {

    private final Clients clients;
    private final Arrivals arrivals;
    private final Staff staff;
    private final Appointments appointments;

    public Looking(Clients clients, Arrivals arrivals, Staff staff, Appointments appointments) {
        this.clients = clients;
        this.arrivals = arrivals;
        this.staff = staff;
        this.appointments = appointments;
    }

    /** The same file, where it was taken in before and not taken back. */
    public Optional<Arrival> before(String hash) {
        return arrivals.all().stream()
                .filter(arrival -> arrival.source().hash().equals(hash)
                        && arrival.undoneAt().isEmpty())
                .findFirst();
    }

    /** @param standIn who takes visits ahead of somebody whose name is not known here */
    public Draft at(Draft.Source source, Reading reading, Optional<UUID> standIn, Pictures pictures) {
        List<Fault> faults = new ArrayList<>();
        if (source.kind() == Kind.CLIENTS) {
            ClientReading rows = new ClientReading(reading, faults);
            List<ArrivingClient> coming = new ArrayList<>();
            reading.sheet().rows().forEach(row -> rows.of(row).ifPresent(coming::add));
            List<Alike> alike = new Likeness(clients, arrivals, source.product()).among(coming);
            return new Draft(source, reading, List.copyOf(coming), faults, alike);
        }
        EntryReading rows = new EntryReading(
                reading,
                new Whom(clients, arrivals, source.product()),
                new Visiting(reading, source.product(), standIn, staff, appointments),
                pictures,
                faults);
        List<ArrivingEntry> coming = new ArrayList<>();
        reading.sheet().rows().forEach(row -> rows.of(row).ifPresent(coming::add));
        return new Draft(source, reading, List.copyOf(coming), faults, alike(coming));
    }

    private List<Alike> alike(List<ArrivingEntry> coming) {
        Map<String, String> here = arrivals.marks();
        Map<String, Long> lines = new HashMap<>();
        List<Alike> alike = new ArrayList<>();
        for (ArrivingEntry entry : coming) {
            String known = here.get(entry.mark());
            Long line = lines.putIfAbsent(entry.mark(), entry.line());
            if (known != null) {
                alike.add(new Alike(entry, Alike.Why.SAME_ENTRY, "what came with " + known, Optional.empty(), 0));
            } else if (line != null) {
                alike.add(new Alike(entry, Alike.Why.SAME_ENTRY, "line " + line, Optional.empty(), line));
            }
        }
        return alike;
    }
}
