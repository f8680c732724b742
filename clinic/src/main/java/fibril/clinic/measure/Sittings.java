package fibril.clinic.measure;

import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two sittings of one client, view and day with nothing done between, or why they are none. The first three photographs are
 * held against the last three, each against the one in its place: as a clinic later compares one photograph before with one
 * after, of another sitting.
 */
public sealed interface Sittings {

    int SHOTS = 3;

    /** The comparisons, in the order in which they were taken. */
    record Two(List<PhotoPair.Matched> pairs) implements Sittings {
        public Two {
            pairs = List.copyOf(pairs);
        }
    }

    record Refused(Why why) implements Sittings {}

    enum Why {
        TOO_FEW,
        /** Some of before a session, some of after it: something was done between. */
        OTHER_MOMENTS,
        /** Skin that was needled a moment ago changes by itself. */
        JUST_NEEDLED,
        SESSION_BETWEEN,
        SAME_PHOTOGRAPH,
        /** Nothing tells which came first. */
        SAME_MOMENT
    }

    /**
     * @param asTaken her photographs of that view and day, without those that were taken out, the oldest first
     * @param sessions all of hers
     */
    static Sittings of(List<Photograph> asTaken, List<Session> sessions) {
        if (asTaken.size() < 2 * SHOTS) return new Refused(Why.TOO_FEW);
        List<Photograph> first = asTaken.subList(0, SHOTS);
        List<Photograph> second = asTaken.subList(asTaken.size() - SHOTS, asTaken.size());
        List<Photograph> all = new ArrayList<>(first);
        all.addAll(second);
        return why(all, sessions).<Sittings>map(Refused::new).orElseGet(() -> pairs(first, second));
    }

    private static Optional<Why> why(List<Photograph> six, List<Session> sessions) {
        if (six.stream().map(Photograph::original).distinct().count() < six.size()) {
            return Optional.of(Why.SAME_PHOTOGRAPH);
        }
        if (six.stream().map(Photograph::takenAt).distinct().count() < six.size()) return Optional.of(Why.SAME_MOMENT);
        if (six.stream().map(Photograph::moment).distinct().count() > 1) return Optional.of(Why.OTHER_MOMENTS);
        if (six.getFirst().moment() == PhotographMoment.AFTER) return Optional.of(Why.JUST_NEEDLED);
        Instant from = six.getFirst().takenAt();
        Instant to = six.getLast().takenAt();
        boolean between = sessions.stream()
                .filter(Session::isNeedled)
                .map(Session::startedAt)
                .anyMatch(start -> start.isAfter(from) && start.isBefore(to));
        return between ? Optional.of(Why.SESSION_BETWEEN) : Optional.empty();
    }

    private static Sittings pairs(List<Photograph> first, List<Photograph> second) {
        List<PhotoPair.Matched> pairs = new ArrayList<>();
        for (int i = 0; i < SHOTS; i++) pairs.add(new PhotoPair.Matched(first.get(i), second.get(i)));
        return new Two(pairs);
    }
}
