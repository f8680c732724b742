package fibril.clinic.treat;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.store.SqlCourses;
import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.treat.store.SqlSessions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedledHereTest {

    /** The 14th of July in Auckland, still the 13th in UTC. */
    private static final Instant MORNING = Instant.parse("2026-07-13T20:00:00Z");

    private final TestDatabase database = TestDatabase.sqlite();
    private final Sessions sessions = new SqlSessions(database.dsl());
    private final Courses courses = new SqlCourses(database.dsl());
    private final AtomicReference<ZoneId> zone = new AtomicReference<>(ZoneId.of("Pacific/Auckland"));
    private final NeedledHere needled = new NeedledHere(sessions, courses, zone::get);
    private final UUID client = UUID.randomUUID();

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void namesTheLastDayOfAnAreaByThePracticesOwnCalendar() {
        add(Made.whole(client, MORNING, Made.used("A")));
        add(Made.whole(client, MORNING.minusSeconds(86_400 * 30), Made.used("A")));
        assertThat(needled.lastOn(client, "cheeks")).contains(LocalDate.of(2026, 7, 14));
        assertThat(needled.lastOn(client, "neck")).isEmpty();
        assertThat(needled.lastOn(UUID.randomUUID(), "cheeks")).isEmpty();
    }

    @Test
    void goesByTheZoneThatThePracticeHasToday() {
        UUID other = UUID.randomUUID();
        add(Made.whole(other, MORNING, Made.used("A")));
        zone.set(ZoneId.of("UTC"));
        assertThat(needled.lastOn(other, "cheeks")).contains(LocalDate.of(2026, 7, 13));
        zone.set(ZoneId.of("Pacific/Auckland"));
    }

    @Test
    void takesASessionClosedWithoutZonesForAllThatWasPlanned() {
        UUID other = UUID.randomUUID();
        Course course = Made.course("nose");
        database.inTransaction(() -> courses.add(course));
        add(Made.closedWithoutZones(other, course.id(), MORNING));
        assertThat(needled.lastOn(other, "nose")).contains(LocalDate.of(2026, 7, 14));
        assertThat(needled.lastOn(other, "cheeks")).isEmpty();
    }

    @Test
    void countsNeitherAnOpenSessionWithoutZonesNorOneThatWasCalledOff() {
        UUID other = UUID.randomUUID();
        add(Made.session(other, MORNING));
        add(Made.calledOff(other, MORNING));
        assertThat(needled.lastOn(other, "cheeks")).isEmpty();
    }

    private void add(Session session) {
        database.inTransaction(() -> sessions.add(session));
    }
}
