package fibril.clinic.treat;

import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * One treatment of one client as it was done. It is written when needling may begin and again, as its next version,
 * whenever more of it is known. {@code notNeedledBecause} is for a session that was called off before the first pass;
 * {@code noPhotosBecause} says why no photographs were taken. Both are empty otherwise.
 */
public record Session(
        UUID id,
        UUID client,
        UUID course,
        int number,
        Instant startedAt,
        UUID operator,
        Tools tools,
        List<TreatedZone> zones,
        NumbingGiven numbing,
        String products,
        Response response,
        String noPhotosBecause,
        String notNeedledBecause,
        String notes,
        SessionState state,
        Provenance provenance) {

    public Session {
        zones = List.copyOf(zones);
        if (!(number >= 1)) throw new IllegalArgumentException("sessions count from 1, was " + number);
        if (zones.stream().map(TreatedZone::area).distinct().count() != zones.size()) {
            throw new IllegalArgumentException("an area stands only once in a session: " + zones);
        }
        if (!notNeedledBecause.isBlank() && !zones.isEmpty()) {
            throw new IllegalArgumentException("a session that was called off has no treated zones");
        }
    }

    /** False only for a session that was called off; one whose zones are still missing counts as needled. */
    public boolean isNeedled() {
        return notNeedledBecause.isBlank();
    }

    public boolean isOpen() {
        return state == SessionState.OPEN;
    }

    public List<String> areas() {
        return zones.stream().map(TreatedZone::area).toList();
    }

    public Optional<TreatedZone> zone(String area) {
        return zones.stream().filter(zone -> zone.area().equals(area)).findFirst();
    }

    /** None until a zone is charted. */
    public OptionalDouble deepestMm() {
        return zones.stream().mapToDouble(TreatedZone::depthMm).max();
    }
}
