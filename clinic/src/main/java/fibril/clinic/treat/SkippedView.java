package fibril.clinic.treat;

import java.time.Instant;
import java.util.UUID;

/** A view that was left out of a session on purpose. */
public record SkippedView(
        UUID id,
        UUID client,
        UUID session,
        PhotographMoment moment,
        PhotographView view,
        String because,
        UUID author,
        Instant at) {

    public SkippedView {
        if (because.isBlank()) throw new IllegalArgumentException("a view is left out for a reason");
    }
}
