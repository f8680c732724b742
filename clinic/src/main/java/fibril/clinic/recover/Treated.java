package fibril.clinic.recover;

import fibril.atlas.Atlas;
import fibril.atlas.CheckInQuestion;
import fibril.atlas.CheckInTime;
import fibril.atlas.Concern;
import fibril.atlas.DepthClass;
import fibril.clinic.plan.Course;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.treat.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session as healing sees it. Hours are counted from {@code endedAt}. A session whose zones are not charted yet is
 * taken as it was planned, and says so; numbing that nobody has answered counts as given, so that its signs are asked.
 */
public record Treated(
        UUID client,
        UUID session,
        Instant endedAt,
        double deepestMm,
        DepthClass depth,
        Set<String> areas,
        boolean mayBeNumbed,
        @Nullable Integer painThenOrNull,
        boolean asPlanned) {

    public Treated {
        areas = Set.copyOf(areas);
        if (!(deepestMm > 0)) throw new IllegalArgumentException("depth is over 0 mm, was " + deepestMm + " mm");
    }

    public static Treated of(Session session, Course course, Instant endedAt, Atlas atlas) {
        boolean charted = !session.zones().isEmpty();
        double deepestMm = session.deepestMm().orElse(course.deepestMm());
        boolean scarWork =
                atlas.findConcern(course.concern()).map(Concern::scarWork).orElse(false);
        return new Treated(
                session.client(),
                session.id(),
                endedAt,
                deepestMm,
                DepthClass.of(deepestMm, scarWork),
                Set.copyOf(charted ? session.areas() : course.areas()),
                !(session.numbing() instanceof NumbingGiven.None),
                session.response().painOrNull(),
                !charted);
    }

    /** The same session with another end. */
    public Treated endingAt(Instant end) {
        return new Treated(client, session, end, deepestMm, depth, areas, mayBeNumbed, painThenOrNull, asPlanned);
    }

    public OptionalInt painThen() {
        return painThenOrNull == null ? OptionalInt.empty() : OptionalInt.of(painThenOrNull);
    }

    /** Whole hours since the end: 72 until the 73rd is full. */
    public long hoursAt(Instant at) {
        return Math.floorDiv(Duration.between(endedAt, at).toMillis(), 3_600_000L);
    }

    public boolean isAskable(CheckInQuestion question) {
        return question.isAskedAfter(areas, mayBeNumbed);
    }

    /** What is asked at a check-in after this session; a client who calls in between is asked everything. */
    public List<CheckInQuestion> questionsAt(int dueHours, Atlas atlas) {
        List<CheckInQuestion> all = atlas.checkInTimes().stream()
                .filter(time -> time.atHours() == dueHours)
                .findFirst()
                .map(CheckInTime::asks)
                .orElseGet(atlas::checkInQuestions);
        return all.stream().filter(this::isAskable).toList();
    }
}
