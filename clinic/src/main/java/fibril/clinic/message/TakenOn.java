package fibril.clinic.message;

import fibril.atlas.Urgency;
import fibril.clinic.recover.Flag;
import java.time.Instant;
import java.util.UUID;

/** Somebody said of a red flag that she has it, as it then was. A flag that gets worse must be taken on anew. */
public record TakenOn(UUID flag, Urgency urgency, int timesWorse, UUID by, Instant at) {

    public static TakenOn of(Flag flag, UUID by, Instant at) {
        return new TakenOn(flag.id(), flag.urgency(), flag.timesWorse(), by, at);
    }

    public boolean isOf(Flag asItIs) {
        return flag.equals(asItIs.id()) && urgency == asItIs.urgency() && timesWorse == asItIs.timesWorse();
    }
}
