package fibril.clinic.treat;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.plan.Course;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourseProgressTest {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    /** The 14th of July in Auckland, still the 13th in UTC. */
    private static final Instant MORNING = Instant.parse("2026-07-13T20:00:00Z");

    private final Course course = Made.course("cheeks");

    @Test
    void knowsNoNextDayBeforeTheFirstSession() {
        CourseProgress progress = CourseProgress.of(course, List.of(), 14, AUCKLAND);
        assertThat(progress.done()).isZero();
        assertThat(progress.notBefore()).isEmpty();
        assertThat(progress.left()).isEqualTo(3);
    }

    @Test
    void countsFromTheLastSessionByThePracticesOwnCalendar() {
        Session early = Made.session(UUID.randomUUID(), MORNING.minusSeconds(86_400 * 40));
        CourseProgress progress =
                CourseProgress.of(course, List.of(early, Made.session(UUID.randomUUID(), MORNING)), 14, AUCKLAND);
        assertThat(progress.notBefore()).contains(LocalDate.of(2026, 7, 28));
        assertThat(progress.planned()).contains(LocalDate.of(2026, 8, 11));
    }

    @Test
    void neverPlansADayBeforeTheRulesAllowOne() {
        CourseProgress progress =
                CourseProgress.of(course, List.of(Made.session(UUID.randomUUID(), MORNING)), 42, AUCKLAND);
        assertThat(progress.planned()).isEqualTo(progress.notBefore());
    }

    @Test
    void leavesOutASessionThatWasCalledOff() {
        CourseProgress progress =
                CourseProgress.of(course, List.of(Made.calledOff(UUID.randomUUID(), MORNING)), 14, AUCKLAND);
        assertThat(progress.done()).isZero();
        assertThat(progress.notBefore()).isEmpty();
    }

    @Test
    void asksForNoFurtherSessionWhenAllAreDone() {
        List<Session> three = List.of(
                Made.session(UUID.randomUUID(), MORNING),
                Made.session(UUID.randomUUID(), MORNING),
                Made.session(UUID.randomUUID(), MORNING));
        CourseProgress progress = CourseProgress.of(course, three, 14, AUCKLAND);
        assertThat(progress.isComplete()).isTrue();
        assertThat(progress.notBefore()).isEmpty();
        assertThat(progress.left()).isZero();
    }
}
