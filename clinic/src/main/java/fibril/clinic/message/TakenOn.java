package fibril.clinic.message;

import fibril.atlas.Urgency;
import java.time.Instant;
import java.util.UUID;

/** Somebody said of a red flag that she has it. A flag that becomes more urgent must be taken on anew. */
public record TakenOn(UUID flag, Urgency urgency, UUID by, Instant at) {}
