package fibril.clinic.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All appointments ever made, cancelled ones too. Every list holds the newest version of each, in order of time. */
public interface Appointments {

    /**
     * Keeps new appointments, or next versions, with the time they take: all of them or none. Whoever is second, be it by
     * a moment, is refused. Throws StaleVersion when a version exists already.
     */
    Reservation keep(List<Appointment> appointments);

    Optional<Appointment> find(UUID id);

    /** All versions, newest first. */
    List<Appointment> versions(UUID id);

    /** Begins at or after {@code from} and before {@code until}. */
    List<Appointment> between(Instant from, Instant until);

    List<Appointment> ofClient(UUID client);

    List<Appointment> ofClients(Collection<UUID> clients);
}
