package fibril.clinic.followup;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Urgency;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.consult.FindingPaper;
import fibril.clinic.measure.Occasion;
import fibril.clinic.plan.CourseState;
import fibril.clinic.recover.Flag;
import fibril.clinic.treat.SessionState;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due, by the day. The course of the samples is three sessions, 42 days apart. */
class DueListTest {

    private static final LocalDate AGREED = LocalDate.of(2026, 1, 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);

    @ParameterizedTest
    @CsvSource({"55, AHEAD", "56, DUE", "70, DUE", "84, DUE", "85, LATE", "149, LATE"})
    void looksAgainFromDay56ToDay84AfterTheFirstSession(int day, Standing standing) {
        Sample course = Sample.agreed(AGREED).session(FIRST);
        assertThat(find(DueKind.INTERIM, course.on(FIRST.plusDays(day)))).hasValueSatisfying(item -> {
            assertThat(item.standing()).isEqualTo(standing);
            assertThat(item.from()).isEqualTo(FIRST.plusDays(56));
            assertThat(item.until()).isEqualTo(FIRST.plusDays(84));
        });
    }

    @Test
    void asksForNoInterimLookOnceThereIsOne() {
        Sample course = Sample.agreed(AGREED).session(FIRST).measured(Occasion.INTERIM, FIRST.plusDays(60));
        assertThat(find(DueKind.INTERIM, course.on(FIRST.plusDays(70)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"149, AHEAD", "150, DUE", "165, DUE", "180, DUE", "181, LATE"})
    void asksForTheVerdictOnDay150OfAShortCourse(int day, Standing standing) {
        Sample course = ended(FIRST.plusDays(59));
        assertThat(find(DueKind.VERDICT, course.on(FIRST.plusDays(day)))
                        .orElseThrow()
                        .standing())
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"89, AHEAD", "90, DUE", "100, DUE", "120, DUE", "121, LATE"})
    void asksForTheVerdictNinetyDaysAfterTheLastSessionOfALongCourse(int daysAfterLast, Standing standing) {
        LocalDate last = FIRST.plusDays(84);
        Sample course = ended(last);
        assertThat(find(DueKind.VERDICT, course.on(last.plusDays(daysAfterLast)))
                        .orElseThrow()
                        .standing())
                .isEqualTo(standing);
    }

    @Test
    void keepsAskingForTheVerdictUntilThereIsOne() {
        Sample course = ended(FIRST.plusDays(84)).as(CourseState.COMPLETED);
        LocalDate muchLater = FIRST.plusDays(500);
        assertThat(find(DueKind.VERDICT, course.on(muchLater))).isPresent();
        course.measured(Occasion.VERDICT, muchLater);
        assertThat(course.on(muchLater).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"41, AHEAD", "42, DUE", "50, DUE", "56, DUE", "57, LATE"})
    void asksForTheNextSessionWhenTheCoursesSpacingIsOver(int day, Standing standing) {
        Sample course = Sample.agreed(AGREED).session(FIRST);
        assertThat(find(DueKind.NEXT_SESSION, course.on(FIRST.plusDays(day)))).hasValueSatisfying(item -> {
            assertThat(item.standing()).isEqualTo(standing);
            assertThat(item.due()).isEqualTo(FIRST.plusDays(42));
            assertThat(item.cause()).isEqualTo(new Cause.NextSession(course.course, "acne_scars", 2, 3, false));
        });
    }

    @Test
    void allowsNoSessionBeforeTheSkinHasRested() {
        int minimum = Sample.ATLAS.concern("acne_scars").spacing().minimumDays(fibril.atlas.Fitzpatrick.II);
        Sample course = Sample.agreed(AGREED).session(FIRST);
        assertThat(find(DueKind.NEXT_SESSION, course.on(FIRST.plusDays(1)))
                        .orElseThrow()
                        .from())
                .isEqualTo(FIRST.plusDays(minimum));
    }

    @Test
    void countsRestFromAnotherCourseOnTheSameSkin() {
        LocalDate elsewhere = FIRST.plusDays(40);
        int minimum = Sample.ATLAS.concern("acne_scars").spacing().minimumDays(fibril.atlas.Fitzpatrick.II);
        Sample course = Sample.agreed(AGREED).session(FIRST);
        Sample same = Sample.agreedFor(course.client, AGREED).session(elsewhere);
        Sample other = Sample.agreedFor(course.client, AGREED).on("abdomen").session(elsewhere);
        assertThat(next(course, Sample.dueOn(FIRST, course, same)).due()).isEqualTo(elsewhere.plusDays(minimum));
        assertThat(next(course, Sample.dueOn(FIRST, course, other)).due()).isEqualTo(FIRST.plusDays(42));
    }

    @Test
    void waitsForScreeningBeforeTheNextSession() {
        LocalDate ready = FIRST.plusDays(60);
        Sample course = Sample.agreed(AGREED).session(FIRST).held(new Hold.Until(ready));
        assertThat(find(DueKind.NEXT_SESSION, course.on(FIRST)).orElseThrow().due())
                .isEqualTo(ready);
        course.held(new Hold.Unsettled());
        assertThat(find(DueKind.NEXT_SESSION, course.on(FIRST)).orElseThrow().cause())
                .isEqualTo(new Cause.NextSession(course.course, "acne_scars", 2, 3, true));
    }

    @Test
    void isDueForAFirstSessionFromTheDayThePlanWasAgreed() {
        Sample course = Sample.agreed(AGREED);
        assertThat(find(DueKind.NEXT_SESSION, course.on(AGREED)).orElseThrow().due())
                .isEqualTo(AGREED);
        assertThat(find(DueKind.NEXT_SESSION, course.on(AGREED.plusDays(15)))
                        .orElseThrow()
                        .isLate())
                .isTrue();
    }

    @Test
    void hasNoNextSessionOnceStoppedCompletedOrFull() {
        LocalDate day = FIRST.plusDays(43);
        for (CourseState state : List.of(CourseState.DRAFT, CourseState.STOPPED, CourseState.COMPLETED)) {
            assertThat(find(
                            DueKind.NEXT_SESSION,
                            Sample.agreed(AGREED).session(FIRST).as(state).on(day)))
                    .as(state.name())
                    .isEmpty();
        }
        assertThat(find(DueKind.NEXT_SESSION, ended(FIRST.plusDays(84)).on(FIRST.plusDays(200))))
                .isEmpty();
    }

    @Test
    void doesNotCountASessionThatWasCalledOff() {
        Sample course =
                Sample.agreed(AGREED).session(FIRST).session(FIRST.plusDays(42), SessionState.CLOSED, "cold sore");
        DueItem next = find(DueKind.NEXT_SESSION, course.on(FIRST.plusDays(43))).orElseThrow();
        assertThat(next.due()).isEqualTo(FIRST.plusDays(42));
        assertThat(next.cause()).isEqualTo(new Cause.NextSession(course.course, "acne_scars", 2, 3, false));
    }

    @Test
    void asksForConsentAndBaselineBeforeTheSession() {
        Sample course = Sample.agreed(AGREED).withoutBaseline().withoutConsent();
        assertThat(course.on(AGREED).items())
                .extracting(DueItem::kind)
                .containsExactly(DueKind.CONSENT, DueKind.BASELINE, DueKind.NEXT_SESSION);
        course.session(FIRST);
        assertThat(find(DueKind.BASELINE, course.on(FIRST.plusDays(1)))).isEmpty();
        assertThat(find(DueKind.CONSENT, course.on(FIRST.plusDays(42)))
                        .orElseThrow()
                        .isLate())
                .isFalse();
        assertThat(find(DueKind.CONSENT, course.on(FIRST.plusDays(43)))
                        .orElseThrow()
                        .isLate())
                .isTrue();
    }

    @Test
    void neverBringsBackWhatWasDismissedButAsksForTheNextOccasion() {
        Sample course = Sample.agreed(AGREED).session(FIRST);
        course.dismissed("session:" + course.course + ":2");
        assertThat(find(DueKind.NEXT_SESSION, course.on(FIRST.plusDays(60)))).isEmpty();
        course.session(FIRST.plusDays(61));
        assertThat(find(DueKind.NEXT_SESSION, course.on(FIRST.plusDays(62)))).isPresent();
    }

    @Test
    void neverLetsAConsentBeDismissed() {
        Sample course = Sample.agreed(AGREED).withoutConsent();
        course.dismissed("consent:" + course.course);
        assertThat(find(DueKind.CONSENT, course.on(AGREED))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "19, AHEAD, 24",
        "20, DUE, 24",
        "47, DUE, 24",
        "48, LATE, 24",
        "59, LATE, 24",
        "60, DUE, 72",
        "672, DUE, 672",
        "1007, DUE, 672",
        "1008, LATE, 672"
    })
    void asksForTheNewestCheckIn(int hoursAfterEnd, Standing standing, int atHours) {
        Caseload load = load(Sample.agreed(AGREED).session(FIRST));
        ZonedDateTime ended = Sample.at(FIRST, 11).atZone(Sample.ZONE);
        DueItem item = find(DueKind.CHECK_IN, DueList.of(load, Sample.ATLAS, ended.plusHours(hoursAfterEnd)))
                .orElseThrow();
        assertThat(item.standing()).isEqualTo(standing);
        assertThat(((Cause.CheckInDue) item.cause()).atHours()).isEqualTo(atHours);
    }

    @Test
    void forgetsAMissedCheckInOnceALaterOneIsTold() {
        Sample course = Sample.agreed(AGREED).session(FIRST).told(72);
        DueItem item = find(DueKind.CHECK_IN, course.on(FIRST.plusDays(4))).orElseThrow();
        assertThat(item.standing()).isEqualTo(Standing.AHEAD);
        assertThat(((Cause.CheckInDue) item.cause()).atHours()).isEqualTo(168);
    }

    @Test
    void forgetsTheCheckInsOfASessionOnceTheNextWasHeld() {
        Sample course = Sample.agreed(AGREED).session(FIRST).session(FIRST.plusDays(42));
        DueItem item = find(DueKind.CHECK_IN, course.on(FIRST.plusDays(43))).orElseThrow();
        assertThat(((Cause.CheckInDue) item.cause()).session())
                .isEqualTo(course.lastSession().id());
    }

    @Test
    void putsOpenFlagsFirstMostUrgentOnTopThenWhatIsLate() {
        LocalDate day = FIRST.plusDays(57);
        UUID client = UUID.randomUUID();
        Flag soon = Sample.flag(client, Urgency.WITHIN_3_DAYS, Sample.at(day.minusDays(9), 9));
        Flag worst = Sample.flag(client, Urgency.EMERGENCY, Sample.at(day, 9));
        Caseload load = new Caseload(
                List.of(Sample.agreed(AGREED).session(FIRST).done()),
                List.of(soon, worst),
                List.of(),
                List.of(),
                List.of(Sample.patch(client, day.minusDays(4), day.minusDays(2))),
                List.of(),
                Set.of(),
                Map.of());
        assertThat(DueList.of(load, Sample.ATLAS, Sample.noon(day)).items())
                .extracting(item -> item.kind() + " " + item.standing())
                .startsWith("FLAG LATE", "FLAG LATE", "CHECK_IN LATE", "NEXT_SESSION LATE", "TEST_PATCH DUE");
        assertThat(DueList.of(load, Sample.ATLAS, Sample.noon(day))
                        .items()
                        .getFirst()
                        .cause())
                .isEqualTo(new Cause.OpenFlag(worst.id(), "rf_pain", Urgency.EMERGENCY));
    }

    @ParameterizedTest
    @CsvSource({"0, DUE", "14, DUE", "15, LATE"})
    void aReportToAnAuthorityIsDueFromTheDayItWasKnownUntilItsLastDayAndCannotBeDismissed(
            int daysAfter, Standing standing) {
        LocalDate known = FIRST.plusDays(3);
        Flag open = Sample.flag(UUID.randomUUID(), Urgency.SAME_DAY, Sample.at(FIRST.plusDays(1), 9));
        Flag owing = open.closed(Sample.reportable(known, known.plusDays(14)), Sample.OPERATOR, Sample.at(known, 10));
        String occasion = DueKind.REPORT.occasion(owing.id());
        Caseload load = new Caseload(
                List.of(), List.of(), List.of(owing), List.of(), List.of(), List.of(), Set.of(occasion), Map.of());
        DueItem item = DueList.of(load, Sample.ATLAS, Sample.noon(known.plusDays(daysAfter)))
                .find(occasion)
                .orElseThrow();
        assertThat(item.standing()).isEqualTo(standing);
        assertThat(item.until()).isEqualTo(known.plusDays(14));
        assertThat(item.kind().isClinical()).isTrue();
        assertThat(load.byClient()).containsOnlyKeys(owing.client());
    }

    @ParameterizedTest
    @CsvSource({"-1, AHEAD", "0, DUE", "2, DUE", "3, LATE"})
    void readsATestPatchFromItsDay(int daysAfter, Standing standing) {
        LocalDate readFrom = FIRST;
        Caseload load = new Caseload(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Sample.patch(UUID.randomUUID(), readFrom.minusDays(2), readFrom)),
                List.of(),
                Set.of(),
                Map.of());
        assertThat(DueList.of(load, Sample.ATLAS, Sample.noon(readFrom.plusDays(daysAfter)))
                        .items())
                .extracting(DueItem::standing)
                .containsExactly(standing);
    }

    @ParameterizedTest
    @CsvSource({"-15, AHEAD", "-14, DUE", "0, DUE", "1, LATE"})
    void warnsOfALetterTwoWeeksBeforeItExpires(int daysAfter, Standing standing) {
        LocalDate expires = FIRST.plusDays(100);
        Sample course = Sample.agreed(AGREED).session(FIRST);
        Caseload load = load(course, Sample.letter(course.client, AGREED, expires));
        DueList list = DueList.of(load, Sample.ATLAS, Sample.noon(expires.plusDays(daysAfter)));
        assertThat(find(DueKind.LETTER, list).orElseThrow().standing()).isEqualTo(standing);
    }

    @Test
    void needsNoLetterThatWasReplacedOrOfSomebodyWhoIsNotTreated() {
        LocalDate expires = FIRST.plusDays(10);
        Sample course = Sample.agreed(AGREED).session(FIRST);
        FindingPaper old = Sample.letter(course.client, AGREED, expires);
        FindingPaper renewed = Sample.letter(course.client, AGREED, expires.plusDays(300));
        FindingPaper stranger = Sample.letter(UUID.randomUUID(), AGREED, expires);
        DueList list = DueList.of(load(course, old, renewed, stranger), Sample.ATLAS, Sample.noon(expires));
        assertThat(list.items())
                .filteredOn(item -> item.kind() == DueKind.LETTER)
                .extracting(item -> ((Cause.LetterExpiring) item.cause()).paper())
                .containsExactly(renewed.id());
    }

    @Test
    void callsNobodyWhoseNextSessionIsBooked() {
        LocalDate day = FIRST.plusDays(50);
        Sample course = Sample.agreed(AGREED).session(FIRST).booked(VisitKind.SESSION, day.plusDays(3));
        assertThat(find(DueKind.NEXT_SESSION, course.on(day))).isEmpty();
        // once the booked day has gone by without a session she is called again
        assertThat(find(
                        DueKind.NEXT_SESSION,
                        Sample.agreed(AGREED).session(FIRST).on(day)))
                .isPresent();
    }

    @Test
    void takesABookingOfTheDayOfTheLastSessionForThatSessionAndNotForTheNext() {
        Sample course = Sample.agreed(AGREED).session(FIRST).booked(VisitKind.SESSION, FIRST);
        assertThat(find(DueKind.NEXT_SESSION, course.on(FIRST.plusDays(1)))).isPresent();
    }

    @Test
    void wantsTheConsentOfABookedSessionByItsDay() {
        LocalDate booked = FIRST.plusDays(60);
        Sample course = Sample.agreed(AGREED).session(FIRST).withoutConsent().booked(VisitKind.SESSION, booked);
        assertThat(find(DueKind.CONSENT, course.on(FIRST.plusDays(50)))
                        .orElseThrow()
                        .until())
                .isEqualTo(booked);
    }

    @Test
    void warnsOfALetterThatExpiresBeforeABookedSession() {
        LocalDate expires = FIRST.plusDays(100);
        Sample course = Sample.agreed(AGREED).session(FIRST).booked(VisitKind.SESSION, expires.plusDays(2));
        Caseload load = load(course, Sample.letter(course.client, AGREED, expires));
        assertThat(find(DueKind.LETTER, DueList.of(load, Sample.ATLAS, Sample.noon(expires))))
                .isPresent();
    }

    @Test
    void callsNobodyToAVerdictThatIsBooked() {
        LocalDate day = FIRST.plusDays(200);
        assertThat(find(DueKind.VERDICT, ended(FIRST.plusDays(60)).on(day))).isPresent();
        Sample booked = ended(FIRST.plusDays(60)).booked(VisitKind.VERDICT, day.plusDays(5));
        assertThat(find(DueKind.VERDICT, booked.on(day))).isEmpty();
        Sample other = ended(FIRST.plusDays(60)).booked(VisitKind.CHECK, day.plusDays(5));
        assertThat(find(DueKind.VERDICT, other.on(day))).isPresent();
    }

    private static Sample ended(LocalDate last) {
        return Sample.agreed(AGREED).session(FIRST).session(FIRST.plusDays(30)).session(last);
    }

    private static Caseload load(Sample course, FindingPaper... letters) {
        return new Caseload(
                List.of(course.done()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(letters),
                Set.of(),
                Map.of());
    }

    private static DueItem next(Sample course, DueList list) {
        return list.items().stream()
                .filter(item -> item.cause() instanceof Cause.NextSession session
                        && session.course().equals(course.course))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<DueItem> find(DueKind kind, DueList list) {
        return list.items().stream().filter(item -> item.kind() == kind).findFirst();
    }
}
