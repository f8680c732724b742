package fibril.clinic.treat;

import java.util.List;
import java.util.UUID;

/** Every view that was left out on purpose; only added to. */
public interface SkippedViews {

    void add(SkippedView skipped);

    /** In the order in which they were left out. */
    List<SkippedView> ofSession(UUID session);
}
