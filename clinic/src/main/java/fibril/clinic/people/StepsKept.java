package fibril.clinic.people;

import fibril.clinic.people.StageOfCare.Step;
import fibril.clinic.practice.Kept;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the rooms say of a client. All her pages ask for it, so it is kept until something is written about her. */
public final class StepsKept {

    private static final int CLIENTS = 1_000;

    private final Map<Corridor, StageOfCare> rooms = new EnumMap<>(Corridor.class);
    private final Clock clock;
    private final Kept<Client, Map<Corridor, Step>> kept;

    public StepsKept(List<StageOfCare> stages, Kept.House house, Clock clock) {
        stages.forEach(room -> rooms.put(room.stage(), room));
        this.clock = clock;
        this.kept = house.ofClients(CLIENTS, this::anew, Client::id);
    }

    public Map<Corridor, Step> of(Client client) {
        return kept.of(client);
    }

    /** In the order of the corridor, which is the order of what must not be overlooked. */
    private Map<Corridor, Step> anew(Client client) {
        LocalDate today = LocalDate.now(clock);
        Map<Corridor, Step> steps = new EnumMap<>(Corridor.class);
        rooms.forEach((stage, room) -> steps.put(stage, room.stepOf(client, today)));
        return Collections.unmodifiableMap(steps);
    }
}
