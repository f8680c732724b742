package fibril.clinic.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Lisbon puts its clocks on at 01:00 on 29 March 2026 and back at 02:00 on 25 October 2026. */
class QuietHoursTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    @Test
    void beginOnTheMinuteAndEndOnTheMinute() {
        assertThat(quiet("2026-06-15T18:59:59Z")).isFalse();
        assertThat(quiet("2026-06-15T19:00:00Z")).isTrue();
        assertThat(quiet("2026-06-16T06:59:59Z")).isTrue();
        assertThat(quiet("2026-06-16T07:00:00Z")).isFalse();
    }

    @Test
    void areLeftAtTheirEndOrBeforeTheirBeginning() {
        Instant midnight = at("2026-06-15T23:30:00Z");
        assertThat(NIGHT.firstAfter(midnight, LISBON)).isEqualTo(at("2026-06-16T07:00:00Z"));
        assertThat(NIGHT.lastBefore(midnight, LISBON)).isEqualTo(at("2026-06-15T18:59:00Z"));
        Instant evening = at("2026-06-15T20:30:00Z");
        assertThat(NIGHT.firstAfter(evening, LISBON)).isEqualTo(at("2026-06-16T07:00:00Z"));
        Instant noon = at("2026-06-15T12:00:00Z");
        assertThat(NIGHT.firstAfter(noon, LISBON)).isEqualTo(noon);
        assertThat(NIGHT.lastBefore(noon, LISBON)).isEqualTo(noon);
    }

    @Test
    void areAnHourShorterInTheNightThatSpringTakesOneFrom() {
        assertThat(NIGHT.firstAfter(at("2026-03-28T20:00:00Z"), LISBON)).isEqualTo(at("2026-03-29T07:00:00Z"));
        assertThat(NIGHT.firstAfter(at("2026-03-27T20:00:00Z"), LISBON)).isEqualTo(at("2026-03-28T08:00:00Z"));
    }

    @Test
    void areAnHourLongerInTheNightThatAutumnGivesOneTo() {
        assertThat(NIGHT.firstAfter(at("2026-10-24T19:00:00Z"), LISBON)).isEqualTo(at("2026-10-25T08:00:00Z"));
        assertThat(NIGHT.lastBefore(at("2026-10-25T03:00:00Z"), LISBON)).isEqualTo(at("2026-10-24T18:59:00Z"));
    }

    @Test
    void endAsTheClockIsPutOnWhereTheirEndIsTakenAway() {
        QuietHours afterMidnight = new QuietHours(LocalTime.of(0, 0), LocalTime.of(1, 30));
        assertThat(afterMidnight.firstAfter(at("2026-03-29T00:30:00Z"), LISBON)).isEqualTo(at("2026-03-29T01:00:00Z"));
    }

    /** Every minute of both nights: what comes out is never quiet, never earlier, and no minute before it was free. */
    @Test
    void leadToTheFirstMinuteThatIsFree() {
        for (String evening : new String[] {"2026-03-28T18:00:00Z", "2026-10-24T17:00:00Z", "2026-06-15T18:00:00Z"}) {
            for (int minute = 0; minute < 16 * 60; minute++) {
                Instant start = at(evening).plus(Duration.ofMinutes(minute));
                Instant first = start;
                while (NIGHT.isQuiet(first, LISBON)) first = first.plusSeconds(60);
                assertThat(NIGHT.firstAfter(start, LISBON)).as("from %s", start).isEqualTo(first);
            }
        }
    }

    @Test
    void areNoneWhereTheyBeginAsTheyEnd() {
        QuietHours none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0));
        assertThat(none.isQuiet(at("2026-06-15T07:00:00Z"), LISBON)).isFalse();
        assertThat(none.isQuiet(at("2026-06-15T23:00:00Z"), LISBON)).isFalse();
    }

    private static boolean quiet(String at) {
        return NIGHT.isQuiet(at(at), LISBON);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
