package fibril.clinic.booking;

import fibril.atlas.Atlas;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.RuleKind;
import fibril.clinic.consult.Finding;
import fibril.clinic.consult.Judged;
import fibril.clinic.consult.LastNeedling;
import fibril.clinic.consult.Readiness;
import fibril.clinic.consult.ReadinessOf;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.RestBetween;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * On which days a session of a course may be. Each day is screened as if it had come, by the screening room, and skin
 * rests from sessions held and booked for as long as the planning room says.
 */
public final class SessionDays {

    /** A chain of waits is short; this only stops one that never ends. */
    private static final int MOST_WAITS = 40;

    private final ReadinessOf readiness;
    private final LastNeedling needled;
    private final Supplier<Atlas> atlas;

    public SessionDays(ReadinessOf readiness, LastNeedling needled, Supplier<Atlas> atlas) {
        this.readiness = readiness;
        this.needled = needled;
        this.atlas = atlas;
    }

    /** Everything that speaks against the day; {@code others} are the client's other booked sessions. */
    public List<Objection> against(Client client, Course course, LocalDate day, List<BookedSession> others) {
        List<Objection> objections = new ArrayList<>(screened(client, course, day));
        RestBetween rest = restOf(client);
        lastOn(client, course, day, others)
                .flatMap(last -> rest.over(course, last).filter(day::isBefore).map(until ->
                        (Objection) new Objection.TooSoon(last, until)))
                .ifPresent(objections::add);
        next(course, day, others)
                .filter(next -> rest.over(next.course(), day)
                        .filter(next.day()::isBefore)
                        .isPresent())
                .ifPresent(next -> objections.add(new Objection.TooNearToNext(next.day())));
        return objections;
    }

    /** The first day from {@code from} on that nothing blocks; none when waiting does not help. */
    public Optional<LocalDate> firstFrom(Client client, Course course, LocalDate from, List<BookedSession> others) {
        LocalDate day = from;
        for (int waits = 0; waits < MOST_WAITS; waits++) {
            LocalDate asked = day;
            List<Objection> blocking = against(client, course, day, others).stream()
                    .filter(Objection::blocks)
                    .toList();
            if (blocking.isEmpty()) return Optional.of(day);
            if (blocking.stream().anyMatch(Objection.Forbidden.class::isInstance)) return Optional.empty();
            day = blocking.stream()
                    .flatMap(SessionDays::waitsUntil)
                    .max(Comparator.naturalOrder())
                    .filter(asked::isBefore)
                    .orElse(asked.plusDays(1));
        }
        return Optional.empty();
    }

    private static Stream<LocalDate> waitsUntil(Objection objection) {
        return switch (objection) {
            case Objection.NotBefore(LocalDate until, String _) -> Stream.of(until);
            case Objection.TooSoon(LocalDate _, LocalDate until) -> Stream.of(until);
            // before that one nothing fits any more, so look after it
            case Objection.TooNearToNext(LocalDate next) -> Stream.of(next.plusDays(1));
            default -> Stream.empty();
        };
    }

    private List<Objection> screened(Client client, Course course, LocalDate day) {
        Readiness then = readiness.of(client, new LinkedHashSet<>(course.areas()), Set.of(course.concern()), day);
        List<Objection> objections = new ArrayList<>();
        int open = 0;
        for (Judged each : then.blocking()) {
            switch (each.finding()) {
                case Finding.Wait(var rule, LocalDate until) ->
                    objections.add(new Objection.NotBefore(until, rule.condition()));
                case Finding.Raised(var rule, RuleKind kind)
                when kind == RuleKind.ABSOLUTE -> objections.add(new Objection.Forbidden(rule.condition()));
                case Finding.Raised _, Finding.Unanswered _ -> open++;
                case Finding.Clear _ -> {}
            }
        }
        if (open > 0) objections.add(new Objection.ScreeningOpen(open));
        return objections;
    }

    private static Optional<BookedSession> next(Course course, LocalDate day, List<BookedSession> others) {
        return others.stream()
                .filter(other -> other.day().isAfter(day) && other.sharesSkinWith(course))
                .min(Comparator.comparing(BookedSession::day));
    }

    /** The last session on this skin, held, or booked for this day or before it. */
    private Optional<LocalDate> lastOn(Client client, Course course, LocalDate day, List<BookedSession> others) {
        return Stream.concat(
                        course.areas().stream().flatMap(area -> needled.lastOn(client.id(), area).stream()),
                        others.stream()
                                .filter(other -> !other.day().isAfter(day) && other.sharesSkinWith(course))
                                .map(BookedSession::day))
                .max(Comparator.naturalOrder());
    }

    private RestBetween restOf(Client client) {
        Fitzpatrick skin = client.skinType().isPresent()
                ? Fitzpatrick.ofNumber(client.skinType().getAsInt())
                : Fitzpatrick.UNKNOWN;
        return new RestBetween(atlas.get(), skin);
    }
}
