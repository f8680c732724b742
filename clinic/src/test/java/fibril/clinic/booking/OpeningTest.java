package fibril.clinic.booking;

import static fibril.clinic.booking.Booked.LISBON;
import static fibril.clinic.booking.Booked.MONDAY;
import static fibril.clinic.booking.Booked.at;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Provenance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {

    private static final UUID PIP = UUID.randomUUID();
    /** Summer time begins in Lisbon at one in the morning and ends at two. */
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);

    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    @Test
    void opensWhenTheWeekSaysSoAndNotOnOtherDays() {
        Opening opening = open("09:00-12:30, 13:30-18:00");
        assertThat(opening.of(PIP, MONDAY))
                .containsExactly(
                        new Span(at(MONDAY, 9, 0), at(MONDAY, 12, 30)),
                        new Span(at(MONDAY, 13, 30), at(MONDAY, 18, 0)));
        assertThat(open("").of(PIP, MONDAY)).isEmpty();
    }

    @Test
    void worksFromMondayToFridayUntilAWeekIsSet() {
        Opening unset = new Opening(Map.of(), List.of(), LISBON);
        assertThat(unset.of(PIP, MONDAY.plusDays(4)))
                .containsExactly(new Span(at(MONDAY.plusDays(4), 9, 0), at(MONDAY.plusDays(4), 17, 0)));
        assertThat(unset.of(PIP, MONDAY.plusDays(5))).isEmpty();
        assertThat(unset.of(PIP, MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void isClosedFromTheFirstClosedDayToTheLast() {
        Opening opening = new Opening(Map.of(), List.of(closed(null, MONDAY.plusDays(1), MONDAY.plusDays(2))), LISBON);
        assertThat(opening.of(PIP, MONDAY)).isNotEmpty();
        assertThat(opening.of(PIP, MONDAY.plusDays(1))).isEmpty();
        assertThat(opening.of(PIP, MONDAY.plusDays(2))).isEmpty();
        assertThat(opening.of(PIP, MONDAY.plusDays(3))).isNotEmpty();
    }

    @Test
    void letsOthersWorkWhenOneIsAway() {
        Opening opening = new Opening(Map.of(), List.of(closed(PIP, MONDAY, MONDAY)), LISBON);
        assertThat(opening.of(PIP, MONDAY)).isEmpty();
        assertThat(opening.of(UUID.randomUUID(), MONDAY)).isNotEmpty();
    }

    @Test
    void keepsTheHoursOnTheWallWhenTheClocksChange() {
        Opening opening = open("09:00-17:00");
        for (LocalDate day : List.of(SPRING.minusDays(1), SPRING, AUTUMN.minusDays(1), AUTUMN)) {
            Span hours = opening.of(PIP, day).getFirst();
            assertThat(hours.from().atZone(LISBON).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
            assertThat(hours.minutes()).isEqualTo(480);
        }
        assertThat(opening.of(PIP, SPRING).getFirst().from())
                .isEqualTo(
                        opening.of(PIP, SPRING.minusDays(1)).getFirst().from().plus(Duration.ofHours(23)));
    }

    @Test
    void isAnHourShorterOverTheNightTheClocksGoForward() {
        Opening nights = open("00:00-04:00");
        assertThat(nights.of(PIP, SPRING).getFirst().minutes()).isEqualTo(180);
        assertThat(nights.of(PIP, AUTUMN).getFirst().minutes()).isEqualTo(300);
    }

    @Test
    void knowsNoTimeThatTheClocksSkip() {
        assertThat(Opening.onTheWall(SPRING, LocalTime.of(0, 59), LISBON)).isPresent();
        assertThat(Opening.onTheWall(SPRING, LocalTime.of(1, 0), LISBON)).isEmpty();
        assertThat(Opening.onTheWall(SPRING, LocalTime.of(1, 59), LISBON)).isEmpty();
        assertThat(Opening.onTheWall(SPRING, LocalTime.of(2, 0), LISBON)).isPresent();
        assertThat(Opening.onTheWall(AUTUMN, LocalTime.of(1, 30), LISBON)
                        .orElseThrow()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-12", "9:00–12:00", "09.00 - 12.00", " 9:00-12:00, "})
    void readsHoursAsPeopleWriteThem(String typed) {
        assertThat(DayHours.read(typed)).contains(DayHours.of(LocalTime.of(9, 0), LocalTime.of(12, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "12-9", "9-9", "9-12, 11-13", "9-25", "nine to five", "09:03-12:00", "-"})
    void doesNotGuessAtHoursItCannotRead(String typed) {
        assertThat(DayHours.read(typed)).isEmpty();
    }

    private static Opening open(String hours) {
        Map<DayOfWeek, DayHours> days = new HashMap<>();
        DayHours read = DayHours.read(hours).orElseThrow();
        for (DayOfWeek day : DayOfWeek.values()) days.put(day, read);
        WorkingWeek week = new WorkingWeek(PIP, days, Provenance.first(PIP, Booked.LONG_BEFORE));
        return new Opening(Map.of(PIP, week), List.of(), LISBON);
    }

    private static Closure closed(@Nullable UUID staff, LocalDate from, LocalDate until) {
        return new Closure(
                UUID.randomUUID(), staff, from, until, "away", false, Provenance.first(PIP, Booked.LONG_BEFORE));
    }
}
