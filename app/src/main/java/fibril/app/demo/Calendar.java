package fibril.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days ago, as the made-up practice counts them; nothing of it lies in the future. */
record Calendar(Instant now, ZoneId zone) {

    LocalDate day(int daysAgo) {
        return now.atZone(zone).toLocalDate().minusDays(daysAgo);
    }

    Instant at(int daysAgo, int hour, int minute) {
        Instant wanted = day(daysAgo).atTime(hour, minute).atZone(zone).toInstant();
        Instant latest = now.minus(Duration.ofMinutes(70L - minute)).truncatedTo(ChronoUnit.MINUTES);
        return wanted.isAfter(latest) ? latest : wanted;
    }
}
