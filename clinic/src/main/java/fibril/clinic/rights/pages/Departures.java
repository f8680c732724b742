package fibril.clinic.rights.pages;

import fibril.clinic.rights.WholeExport;
import fibril.clinic.rights.WholeExport.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Each owner’s newest download of the whole practice, and how far it is; forgotten when the house closes. */
@Component
public class Departures {

    private final WholeExport export;
    private final Clock clock;
    private final Map<UUID, Departure> newest = new ConcurrentHashMap<>();

    Departures(WholeExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    /** How a download stands. */
    sealed interface State {
        /** Nothing of it was written yet. */
        record Begun() implements State {}

        record Going(Part part, long done, long of) implements State {}

        record Gone(Instant at) implements State {}

        record BrokenOff(Instant at) implements State {}
    }

    /** One download, written by whoever answers the request and looked at by others. */
    final class Departure {

        private volatile State state = new State.Begun();

        void writeTo(OutputStream out) throws IOException {
            boolean whole = false;
            try {
                export.writeTo(out, (part, done, of) -> state = new State.Going(part, done, of));
                out.flush();
                whole = true;
            } finally {
                state = whole ? new State.Gone(clock.instant()) : new State.BrokenOff(clock.instant());
            }
        }
    }

    WholeExport.Size size() {
        return export.size();
    }

    Departure begin(UUID who) {
        Departure fresh = new Departure();
        newest.put(who, fresh);
        return fresh;
    }

    Optional<State> of(UUID who) {
        return Optional.ofNullable(newest.get(who)).map(departure -> departure.state);
    }
}
