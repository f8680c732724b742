package fibril.clinic.copies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long copies are kept: the newest ones, and of each of the latest months the first, because what is noticed late
 * is no longer in the newest.
 */
public record Retention(int newest, int months) {

    public Retention {
        if (newest < 1) throw new IllegalArgumentException("at least one copy is kept, not " + newest);
        if (months < 0) throw new IllegalArgumentException("months cannot be fewer than none: " + months);
    }

    /** Those that have had their time, oldest first. */
    public List<Instant> over(Collection<Instant> made, ZoneId zone) {
        List<Instant> latestFirst =
                made.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new HashSet<>(latestFirst.stream().limit(newest).toList());
        Map<YearMonth, Instant> first = new LinkedHashMap<>();
        latestFirst.forEach(at -> first.put(YearMonth.from(at.atZone(zone)), at));
        first.values().stream().limit(months).forEach(kept::add);
        return latestFirst.reversed().stream().filter(at -> !kept.contains(at)).toList();
    }

    /** On this day the last copy made before today is gone, if one is made every day. */
    public LocalDate goneBy(LocalDate today) {
        LocalDate byCount = today.plusDays(newest);
        LocalDate byMonth = today.withDayOfMonth(1).plusMonths(months).plusDays(1);
        return months > 0 && byMonth.isAfter(byCount) ? byMonth : byCount;
    }
}
