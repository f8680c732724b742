package fibril.walk;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where a form stands that no link leads to until something else was done.
 *
 * @param visitor who sees it
 * @param pages does what has to be done first, as often as the form was used up, and says where it stands then
 * @param known what has to stand in some fields, so that the others are read
 */
record Scene(Supplier<Visitor> visitor, Supplier<List<String>> pages, Map<String, String> known) {

    Scene {
        known = Map.copyOf(known);
    }

    Scene(Supplier<Visitor> visitor, Supplier<List<String>> pages) {
        this(visitor, pages, Map.of());
    }

    Scene withNothingKnown() {
        return new Scene(visitor, pages);
    }

    /** What was done for it now. */
    SiteMap set(Practice practice) {
        List<String> where = pages.get();
        return SiteMap.on(practice, visitor.get(), where);
    }
}
