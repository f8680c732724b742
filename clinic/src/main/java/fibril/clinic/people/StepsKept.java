package fibril.clinic.people;

import fibril.clinic.people.StageOfCare.Step;
import fibril.clinic.practice.Kept;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the rooms say of a client. All her pages ask for it, so what each room says is kept until something is written about
 * her that this room has read.
 */
public final class StepsKept {

    private static final int CLIENTS = 1_000;

    private final Map<Corridor, StageOfCare> rooms = new EnumMap<>(Corridor.class);
    private final Clock clock;
    private final Kept<Asked, Step> kept;

    public StepsKept(List<StageOfCare> stages, Kept.House house, Clock clock) {
        stages.forEach(room -> rooms.put(room.stage(), room));
        this.clock = clock;
        this.kept = house.ofClients(
                CLIENTS * rooms.size(), this::anew, asked -> asked.client().id());
    }

    private record Asked(StageOfCare room, Client client) {}

    /** In the order of the corridor, which is the order of what must not be overlooked. */
    public Map<Corridor, Step> of(Client client) {
        Map<Corridor, Step> steps = new EnumMap<>(Corridor.class);
        rooms.forEach((stage, room) -> steps.put(stage, kept.of(new Asked(room, client))));
        return steps;
    }

    private Step anew(Asked asked) {
        return asked.room().stepOf(asked.client(), LocalDate.now(clock));
    }
}
