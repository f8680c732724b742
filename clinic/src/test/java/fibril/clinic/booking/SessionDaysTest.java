package fibril.clinic.booking;

import static fibril.clinic.booking.Booked.LISBON;
import static fibril.clinic.booking.Booked.MONDAY;
import static fibril.clinic.booking.Booked.at;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import fibril.atlas.RuleKind;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.Finding;
import fibril.clinic.consult.Judged;
import fibril.clinic.consult.LastNeedling;
import fibril.clinic.consult.Readiness;
import fibril.clinic.consult.ReadinessOf;
import fibril.clinic.people.Client;
import fibril.clinic.people.Sex;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The skin of this client rests four weeks between sessions against stretch marks, and two against acne scars. */
class SessionDaysTest {

    private static final Atlas ATLAS = Atlas.load();
    private static final LastNeedling NEVER = (client, area) -> Optional.empty();
    private static final int REST = 28;

    private final Client ada = client();
    private final Course course = course("stretch_marks", "abdomen");

    @Test
    void letsASessionBeOnTheDayTheWaitEndsAndNotTheDayBefore() {
        SessionDays days = days(waitingUntil(MONDAY), NEVER);
        assertThat(days.against(ada, course, MONDAY.minusDays(1), List.of()))
                .containsExactly(new Objection.NotBefore(
                        MONDAY, ATLAS.screeningRule("tan").condition()));
        assertThat(days.against(ada, course, MONDAY, List.of())).isEmpty();
        assertThat(days.firstFrom(ada, course, MONDAY.minusDays(9), List.of())).contains(MONDAY);
    }

    @Test
    void letsTheSkinRestFromTheLastSessionHeldHere() {
        SessionDays days = days(
                SessionDaysTest::nothing,
                (client, area) -> area.equals("abdomen") ? Optional.of(MONDAY) : Optional.empty());
        LocalDate free = MONDAY.plusDays(REST);
        assertThat(days.against(ada, course, free.minusDays(1), List.of()))
                .containsExactly(new Objection.TooSoon(MONDAY, free));
        assertThat(days.against(ada, course, free, List.of())).isEmpty();
        assertThat(days.against(ada, course("stretch_marks", "thighs"), MONDAY, List.of()))
                .isEmpty();
    }

    @Test
    void letsTheSkinRestFromASessionThatIsBooked() {
        SessionDays days = days(SessionDaysTest::nothing, NEVER);
        List<BookedSession> booked = List.of(new BookedSession(course, MONDAY));
        assertThat(days.firstFrom(ada, course, MONDAY, booked)).contains(MONDAY.plusDays(REST));
        assertThat(days.against(ada, course("stretch_marks", "thighs"), MONDAY.plusDays(1), booked))
                .isEmpty();
    }

    @Test
    void doesNotSqueezeASessionInBeforeOneThatIsBooked() {
        SessionDays days = days(SessionDaysTest::nothing, NEVER);
        List<BookedSession> booked = List.of(new BookedSession(course, MONDAY));
        assertThat(days.against(ada, course, MONDAY.minusDays(REST), booked)).isEmpty();
        assertThat(days.against(ada, course, MONDAY.minusDays(REST - 1), booked))
                .containsExactly(new Objection.TooNearToNext(MONDAY));
    }

    @Test
    void bookedInHopeIsSaidWhenAnswersAreMissingAndAbsoluteFindingsBlock() {
        SessionDays open = days(day -> List.of(new Finding.Unanswered(ATLAS.screeningRule("keloid"))), NEVER);
        assertThat(open.against(ada, course, MONDAY, List.of())).containsExactly(new Objection.ScreeningOpen(1));
        assertThat(open.firstFrom(ada, course, MONDAY, List.of())).contains(MONDAY);
        SessionDays never =
                days(day -> List.of(new Finding.Raised(ATLAS.screeningRule("keloid"), RuleKind.ABSOLUTE)), NEVER);
        assertThat(never.against(ada, course, MONDAY, List.of())).allMatch(Objection::blocks);
        assertThat(never.firstFrom(ada, course, MONDAY, List.of())).isEmpty();
    }

    @Test
    void proposesAllSessionsOfACourseApartAndNearTheHourAskedFor() {
        UUID pip = UUID.randomUUID();
        Opening opening = new Opening(Map.of(), List.of(), LISBON);
        Appointment inTheWay = Booked.check(at(MONDAY, 14, 0), Booked.with(pip));
        FreeTimes free = new FreeTimes(opening, List.of(inTheWay), List.of());
        List<CourseProposal.Proposed> proposed = proposal(free, NEVER, pip, LocalTime.of(14, 0), List.of());
        assertThat(proposed)
                .extracting(each -> each.offer().orElseThrow().start())
                .containsExactly(
                        at(MONDAY, 15, 0), at(MONDAY.plusDays(REST), 14, 0), at(MONDAY.plusDays(2L * REST), 14, 0));
    }

    @Test
    void proposesAroundASessionThatIsBookedAlready() {
        FreeTimes free = new FreeTimes(new Opening(Map.of(), List.of(), LISBON), List.of(), List.of());
        List<BookedSession> booked = List.of(new BookedSession(course, MONDAY.plusDays(7)));
        List<CourseProposal.Proposed> proposed = proposal(free, NEVER, UUID.randomUUID(), LocalTime.of(9, 0), booked);
        assertThat(proposed.getFirst().best()).isEqualTo(MONDAY.plusDays(7 + REST));
    }

    @Test
    void warnsOfSunFromTheWaitBeforeToTheAfterCareAfter() {
        EventDistances distances = EventDistances.of(ATLAS);
        assertThat(distances).isEqualTo(new EventDistances(14, 14, 7));
        ClientEvent beach = event(ClientEvent.Kind.SUN, MONDAY, MONDAY.plusDays(6));
        assertThat(distances.isTooNear(beach, MONDAY.minusDays(14))).isFalse();
        assertThat(distances.isTooNear(beach, MONDAY.minusDays(13))).isTrue();
        assertThat(distances.isTooNear(beach, MONDAY.plusDays(3))).isTrue();
        assertThat(distances.isTooNear(beach, MONDAY.plusDays(19))).isTrue();
        assertThat(distances.isTooNear(beach, MONDAY.plusDays(20))).isFalse();
    }

    @Test
    void warnsOfABigDayInTheWeekBeforeItOnly() {
        EventDistances distances = EventDistances.of(ATLAS);
        ClientEvent wedding = event(ClientEvent.Kind.BIG_DAY, MONDAY, MONDAY);
        assertThat(distances.isTooNear(wedding, MONDAY.minusDays(7))).isFalse();
        assertThat(distances.isTooNear(wedding, MONDAY.minusDays(6))).isTrue();
        assertThat(distances.isTooNear(wedding, MONDAY)).isTrue();
        assertThat(distances.isTooNear(wedding, MONDAY.plusDays(1))).isFalse();
    }

    private List<CourseProposal.Proposed> proposal(
            FreeTimes free, LastNeedling needled, UUID pip, LocalTime about, List<BookedSession> booked) {
        FreeTimes.Wanted wanted = new FreeTimes.Wanted(
                ada.id(), pip, Optional.empty(), List.of(), new VisitType(VisitKind.SESSION, 60, 10, 15));
        return new CourseProposal(days(SessionDaysTest::nothing, needled), free)
                .of(new CourseProposal.Asked(ada, course, 3, MONDAY, about), wanted, booked, Booked.LONG_BEFORE);
    }

    private static SessionDays days(Function<LocalDate, List<Finding>> findings, LastNeedling needled) {
        return new SessionDays(new Screened(findings), needled, () -> ATLAS);
    }

    private static List<Finding> nothing(LocalDate day) {
        return List.of();
    }

    private static Function<LocalDate, List<Finding>> waitingUntil(LocalDate until) {
        return day -> Stream.of(until)
                .filter(day::isBefore)
                .map(end -> (Finding) new Finding.Wait(ATLAS.screeningRule("tan"), end))
                .toList();
    }

    /** A screening room whose findings are given by the day. */
    private record Screened(Function<LocalDate, List<Finding>> findings) implements ReadinessOf {
        @Override
        public Readiness of(Client client, Set<String> areas, Set<String> concerns, LocalDate today) {
            return new Readiness(
                    today,
                    findings.apply(today).stream()
                            .map(finding -> new Judged(finding, new Answer.NotAsked(), null, List.of(), today))
                            .toList(),
                    null);
        }

        @Override
        public Readiness onTheDay(Client client, Set<String> areas, Set<String> concerns, LocalDate today) {
            return of(client, areas, concerns, today);
        }
    }

    private ClientEvent event(ClientEvent.Kind kind, LocalDate from, LocalDate until) {
        return new ClientEvent(UUID.randomUUID(), ada.id(), kind, "away", from, until, false, first());
    }

    private static Client client() {
        return new Client(
                UUID.randomUUID(),
                "Ada",
                "Example",
                LocalDate.of(1990, 1, 31),
                Sex.FEMALE,
                3,
                "",
                "",
                "",
                null,
                first());
    }

    private Course course(String concern, String area) {
        return new Course(
                UUID.randomUUID(),
                ada.id(),
                concern,
                "skinpen_precision",
                List.of(new PlannedZone(area, 1.0, 4)),
                4,
                REST,
                true,
                List.of(),
                "",
                new Numbing.None(),
                "",
                CourseState.AGREED,
                "",
                ATLAS.version(),
                first());
    }

    private static Provenance first() {
        return Provenance.first(Booked.AUTHOR, Instant.parse("2026-05-01T09:00:00Z"));
    }
}
