package fibril.clinic.recover;

import fibril.atlas.CheckInTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which check-ins of a session are due, done or missed. A window opens a sixth before its hour (24 h: from 20 h) and
 * closes halfway to the next one (24 h: at 48 h); the last stays open for half its time again. The windows are ours: no
 * source gives any.
 */
public final class ExpectedCheckIns {

    private ExpectedCheckIns() {}

    public static List<ExpectedCheckIn> of(List<CheckInTime> times, Instant endedAt, List<CheckIn> told, Instant now) {
        Map<Integer, UUID> answered = new HashMap<>();
        told.forEach(checkIn -> answered.putIfAbsent(checkIn.dueHours(), checkIn.id()));
        return of(times, endedAt, answered, now);
    }

    /** {@code answered} says by hours due which check-in answers it. */
    public static List<ExpectedCheckIn> of(
            List<CheckInTime> times, Instant endedAt, Map<Integer, UUID> answered, Instant now) {
        List<CheckInTime> inOrder = times.stream()
                .sorted(Comparator.comparingInt(CheckInTime::atHours))
                .toList();
        return IntStream.range(0, inOrder.size())
                .mapToObj(i -> expected(inOrder, i, endedAt, answered, now))
                .toList();
    }

    private static ExpectedCheckIn expected(
            List<CheckInTime> times, int i, Instant endedAt, Map<Integer, UUID> answered, Instant now) {
        CheckInTime time = times.get(i);
        Duration due = Duration.ofHours(time.atHours());
        Duration closes = i + 1 < times.size()
                ? Duration.ofHours(time.atHours() + times.get(i + 1).atHours()).dividedBy(2)
                : due.multipliedBy(3).dividedBy(2);
        Instant opensAt = endedAt.plus(due.multipliedBy(5).dividedBy(6));
        Instant closesAt = endedAt.plus(closes);
        UUID answer = answered.get(time.atHours());
        return new ExpectedCheckIn(
                time.id(),
                time.atHours(),
                opensAt,
                endedAt.plus(due),
                closesAt,
                stateOf(answer, opensAt, closesAt, now),
                answer);
    }

    private static ExpectedCheckIn.State stateOf(
            @Nullable UUID answer, Instant opensAt, Instant closesAt, Instant now) {
        if (answer != null) return ExpectedCheckIn.State.DONE;
        if (now.isBefore(opensAt)) return ExpectedCheckIn.State.NOT_YET;
        return now.isBefore(closesAt) ? ExpectedCheckIn.State.DUE : ExpectedCheckIn.State.MISSED;
    }
}
