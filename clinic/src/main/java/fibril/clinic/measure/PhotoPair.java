package fibril.clinic.measure;

import fibril.clinic.treat.Photograph;
import java.util.Optional;
import java.util.UUID;

/** Two photographs that may stand beside each other, or why they may not. */
public sealed interface PhotoPair {

    record Matched(Photograph before, Photograph after) implements PhotoPair {}

    record Refused(Why why) implements PhotoPair {}

    enum Why {
        /** One is unknown, taken out, or somebody else's: the three look alike from outside. */
        NOT_HERS,
        SAME_PHOTOGRAPH,
        OTHER_VIEW,
        /** The one called before was taken after the other. */
        SWAPPED,
        /** Nothing tells which came first. */
        SAME_MOMENT
    }

    static PhotoPair of(UUID client, Optional<Photograph> one, Optional<Photograph> other) {
        Optional<Photograph> before = one.filter(photograph -> isHers(photograph, client));
        Optional<Photograph> after = other.filter(photograph -> isHers(photograph, client));
        return before.isEmpty() || after.isEmpty() ? new Refused(Why.NOT_HERS) : judged(before.get(), after.get());
    }

    private static PhotoPair judged(Photograph before, Photograph after) {
        if (before.id().equals(after.id()) || before.original().equals(after.original())) {
            return new Refused(Why.SAME_PHOTOGRAPH);
        }
        if (before.view() != after.view()) return new Refused(Why.OTHER_VIEW);
        int order = before.takenAt().compareTo(after.takenAt());
        if (order == 0) return new Refused(Why.SAME_MOMENT);
        return order < 0 ? new Matched(before, after) : new Refused(Why.SWAPPED);
    }

    private static boolean isHers(Photograph photograph, UUID client) {
        return photograph.client().equals(client) && !photograph.isRemoved();
    }
}
