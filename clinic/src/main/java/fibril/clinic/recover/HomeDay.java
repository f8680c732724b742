package fibril.clinic.recover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one client sent from home in the last 24 hours, and whether more is taken. The numbers are our own: somebody who is
 * asked once that day and worries may write every other hour awake, with a picture of each cheek morning, noon and night.
 * Whoever has more to tell is to be heard, on the telephone; and whoever found her link fills neither the disk nor the
 * day page.
 */
public record HomeDay(long reports, long photographs) {

    public static final int REPORTS = 12;
    public static final int PHOTOGRAPHS = 6;

    private static final Duration DAY = Duration.ofHours(24);

    public static HomeDay of(List<CheckIn> told, Instant now) {
        List<CheckIn> today = told.stream()
                .filter(one -> one.isFromHome() && isOfToday(one.at(), now))
                .toList();
        return new HomeDay(
                today.size(),
                today.stream().mapToLong(one -> one.photographs().size()).sum());
    }

    /** As many forms before a visit as reports after one. */
    public static boolean takesForm(Stream<Instant> sent, Instant now) {
        return sent.filter(at -> isOfToday(at, now)).count() < REPORTS;
    }

    private static boolean isOfToday(Instant at, Instant now) {
        return at.isAfter(now.minus(DAY));
    }

    public boolean takesReport() {
        return reports < REPORTS;
    }

    public boolean takesPhotograph() {
        return takesReport() && photographs < PHOTOGRAPHS;
    }
}
