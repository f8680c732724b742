package fibril.clinic.booking;

import static fibril.clinic.booking.Booked.MONDAY;
import static fibril.clinic.booking.Booked.anybody;
import static fibril.clinic.booking.Booked.at;
import static fibril.clinic.booking.Booked.check;
import static fibril.clinic.booking.Booked.next;
import static fibril.clinic.booking.Booked.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.booking.Reservation.Clash;
import fibril.clinic.booking.Reservation.Kept;
import fibril.clinic.booking.Reservation.Refused;
import fibril.clinic.booking.store.AppointmentsKept;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.testkit.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the calendar must do, on any database. The visit lasts thirty minutes, with ten before and twenty after. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AppointmentsContract {

    private static final Instant TEN = at(MONDAY, 10, 0);
    private static final int MANY = 200;

    private final TestDatabase database;
    private final Appointments appointments;
    private final fibril.clinic.practice.Kept<Instant, List<Appointment>> sheet;
    private int sheets;

    AppointmentsContract(TestDatabase database) {
        this.database = database;
        var house = database.keeping(Clock.systemUTC(), () -> "");
        this.appointments = new AppointmentsKept(database.dsl(), house);
        this.sheet = house.answers(1, this::drawn);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void givesBackExactlyWhatWasBooked() {
        Appointment booked = new Appointment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new VisitType(VisitKind.SESSION, 60, 10, 15),
                TEN,
                new Resources(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                AppointmentState.BOOKED,
                "comes with her sister",
                fibril.clinic.practice.Provenance.first(Booked.AUTHOR, Booked.LONG_BEFORE));
        assertThat(keep(booked)).isEqualTo(new Kept());
        assertThat(appointments.find(booked.id())).contains(booked);
    }

    @Test
    void refusesTheSecondWithWhoIsTakenAndFromWhenToWhen() {
        UUID pip = UUID.randomUUID();
        Appointment first = check(TEN, with(pip));
        keep(first);
        Appointment second = check(TEN.plus(Duration.ofMinutes(15)), with(pip));
        assertThat(keep(second))
                .isEqualTo(new Refused(
                        List.of(new Clash(Holder.PRACTITIONER, pip, new Span(at(MONDAY, 9, 50), at(MONDAY, 10, 50))))));
        assertThat(appointments.find(second.id())).isEmpty();
    }

    @Test
    void countsTheTurnRoundOfBothOnTheMinute() {
        Instant next = TEN.plus(Duration.ofMinutes(30 + 20 + 10));
        for (Resources same : List.of(
                with(UUID.randomUUID()),
                new Resources(UUID.randomUUID(), UUID.randomUUID(), null),
                new Resources(UUID.randomUUID(), null, UUID.randomUUID()))) {
            keep(check(TEN, same));
            assertThat(keep(check(next.minus(Duration.ofMinutes(5)), same))).isInstanceOf(Refused.class);
            assertThat(keep(check(next, same))).isEqualTo(new Kept());
        }
    }

    @Test
    void takesOfAClientOnlyTheVisitItself() {
        UUID ada = UUID.randomUUID();
        keep(check(ada, TEN, anybody()));
        Instant end = TEN.plus(Duration.ofMinutes(30));
        assertThat(keep(check(ada, end.minus(Duration.ofMinutes(5)), anybody())))
                .isInstanceOf(Refused.class);
        assertThat(keep(check(ada, end, anybody()))).isEqualTo(new Kept());
    }

    @Test
    void knowsRoomsAndHandpiecesApartFromPractitioners() {
        UUID room = UUID.randomUUID();
        UUID handpiece = UUID.randomUUID();
        keep(check(TEN, new Resources(UUID.randomUUID(), room, handpiece)));
        assertThat(keep(check(TEN, new Resources(UUID.randomUUID(), room, null))))
                .isInstanceOf(Refused.class);
        assertThat(keep(check(TEN, new Resources(UUID.randomUUID(), null, handpiece))))
                .isInstanceOf(Refused.class);
        assertThat(keep(check(TEN, new Resources(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()))))
                .isEqualTo(new Kept());
    }

    @Test
    void movesOntoTimeThatIsPartlyItsOwn() {
        UUID pip = UUID.randomUUID();
        Appointment first = check(TEN, with(pip));
        keep(first);
        Instant later = TEN.plus(Duration.ofMinutes(15));
        Appointment moved = first.moved(later, with(pip), next(first));
        assertThat(keep(moved)).isEqualTo(new Kept());
        assertThat(appointments.find(first.id())).contains(moved);
        assertThat(appointments.versions(first.id())).containsExactly(moved, first);
        assertThat(keep(check(TEN.minus(Duration.ofMinutes(45)), with(pip)))).isEqualTo(new Kept());
    }

    @Test
    void staysWhereItWasWhenItCannotMove() {
        UUID pip = UUID.randomUUID();
        Appointment early = check(TEN, with(pip));
        Appointment late = check(TEN.plus(Duration.ofHours(2)), with(pip));
        keep(early);
        keep(late);
        assertThat(keep(early.moved(late.start(), with(pip), next(early)))).isInstanceOf(Refused.class);
        assertThat(appointments.find(early.id())).contains(early);
        assertThat(keep(check(TEN, with(pip)))).isInstanceOf(Refused.class);
        assertThat(keep(check(TEN.plus(Duration.ofHours(1)), with(pip)))).isEqualTo(new Kept());
    }

    @Test
    void givesTimeBackWhenCancelledAndNotWhenSheDidNotCome() {
        UUID pip = UUID.randomUUID();
        Appointment first = check(TEN, with(pip));
        keep(first);
        Appointment missed = first.to(AppointmentState.NO_SHOW, next(first));
        keep(missed);
        assertThat(keep(check(TEN, with(pip)))).isInstanceOf(Refused.class);
        keep(missed.to(AppointmentState.LATE_CANCEL, next(missed)));
        assertThat(keep(check(TEN, with(pip)))).isEqualTo(new Kept());
    }

    @Test
    void booksAWholeCourseOrNothingOfIt() {
        UUID pip = UUID.randomUUID();
        keep(check(TEN.plus(Duration.ofDays(28)), with(pip)));
        List<Appointment> course = List.of(
                check(TEN, with(pip)),
                check(TEN.plus(Duration.ofDays(28)), with(pip)),
                check(TEN.plus(Duration.ofDays(56)), with(pip)));
        assertThat(keep(course)).isInstanceOf(Refused.class);
        course.forEach(each -> assertThat(appointments.find(each.id())).isEmpty());
        assertThat(keep(course.getFirst())).isEqualTo(new Kept());
    }

    @Test
    void refusesTwoOfOneCourseThatStandInEachOthersWay() {
        UUID pip = UUID.randomUUID();
        assertThat(keep(List.of(check(TEN, with(pip)), check(TEN, with(pip))))).isInstanceOf(Refused.class);
        assertThat(keep(check(TEN, with(pip)))).isEqualTo(new Kept());
    }

    @Test
    void keepsTheFirstOfTwoWhoChangeOneVersion() {
        Appointment first = check(TEN, anybody());
        keep(first);
        Appointment once = first.to(AppointmentState.CANCELLED, next(first));
        keep(once);
        assertThatThrownBy(() -> keep(first.to(AppointmentState.ARRIVED, next(first))))
                .isInstanceOf(StaleVersion.class);
        assertThat(appointments.find(first.id())).contains(once);
    }

    @Test
    void listsADayInOrderOfTimeWithTheNewestVersionOnly() {
        Instant day = at(MONDAY.plusYears(1), 0, 0);
        Appointment late = check(day.plus(Duration.ofHours(15)), anybody());
        Appointment early = check(day.plus(Duration.ofHours(9)), anybody());
        Appointment away = check(day.plus(Duration.ofHours(12)), anybody());
        Appointment tomorrow = check(day.plus(Duration.ofDays(1)), anybody());
        List.of(late, early, away, tomorrow).forEach(this::keep);
        keep(away.moved(day.plus(Duration.ofDays(9)), away.resources(), next(away)));
        assertThat(appointments.between(day, day.plus(Duration.ofDays(1)))).containsExactly(early, late);
        assertThat(appointments.ofClient(late.client())).containsExactly(late);
    }

    @Test
    void showsAtOnceWhatIsBookedMovedAndCalledOff() {
        Instant monday = at(MONDAY.plusYears(2), 0, 0);
        Instant thursday = monday.plus(Duration.ofDays(3));
        Appointment booked = check(monday.plus(Duration.ofHours(9)), anybody());
        assertThat(day(monday)).isEmpty();
        keep(booked);
        assertThat(day(monday)).containsExactly(booked);
        assertThat(day(thursday)).isEmpty();
        Appointment moved = booked.moved(thursday.plus(Duration.ofHours(9)), booked.resources(), next(booked));
        keep(moved);
        assertThat(day(monday)).isEmpty();
        assertThat(day(thursday)).containsExactly(moved);
        Appointment off = moved.to(AppointmentState.CANCELLED, next(moved));
        keep(off);
        assertThat(day(thursday)).containsExactly(off);
    }

    @Test
    void aSheetOfADayIsDrawnAgainOnlyWhenSomethingBeginsOnItOrMay() {
        Instant day = at(MONDAY.plusYears(3), 0, 0);
        Appointment here = check(day.plus(Duration.ofHours(9)), anybody());
        keep(here);
        assertThat(isDrawnAgain(day)).isTrue();
        assertThat(isDrawnAgain(day)).isFalse();
        Appointment elsewhere = check(day.plus(Duration.ofDays(40)), anybody());
        keep(elsewhere);
        assertThat(isDrawnAgain(day)).as("booked on another day").isFalse();
        keep(check(day.plus(Duration.ofHours(12)), anybody()));
        assertThat(isDrawnAgain(day)).as("booked on this one").isTrue();
        keep(elsewhere.to(AppointmentState.CANCELLED, next(elsewhere)));
        assertThat(isDrawnAgain(day)).as("a next version may come from any day").isTrue();
    }

    @Test
    void listsAnyStretchOfTime() {
        Instant begin = at(MONDAY.plusYears(4), 0, 0);
        List<Appointment> all = IntStream.range(0, 9)
                .mapToObj(n -> check(begin.plus(Duration.ofHours(7L * n)), anybody()))
                .toList();
        all.forEach(this::keep);
        assertThat(appointments.between(all.get(1).start(), all.get(7).start()))
                .as("from within a day to within another, without the end")
                .containsExactlyElementsOf(all.subList(1, 7));
        keep(check(begin.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(5)), anybody()));
        assertThat(appointments.between(begin, begin.plus(Duration.ofDays(3)))).hasSize(10);
        assertThat(appointments.between(begin, begin.plus(Duration.ofDays(300))))
                .hasSize(10);
        assertThat(appointments.between(begin, Instant.ofEpochMilli(Long.MAX_VALUE)))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(appointments.between(begin, begin)).isEmpty();
        assertThat(appointments.between(begin.plus(Duration.ofDays(1)), begin)).isEmpty();
    }

    private List<Appointment> day(Instant begin) {
        return appointments.between(begin, begin.plus(Duration.ofDays(1)));
    }

    private List<Appointment> drawn(Instant begin) {
        sheets++;
        return day(begin);
    }

    private boolean isDrawnAgain(Instant day) {
        int before = sheets;
        assertThat(sheet.of(day)).isEqualTo(day(day));
        return sheets > before;
    }

    /** Two forms move one appointment to the same time; the second waits for the first and must take nothing of it back. */
    @Test
    void ofTwoWhoMoveOneAppointmentTheSecondLeavesTheFirstItsTime() throws Exception {
        UUID pip = UUID.randomUUID();
        Appointment before = check(TEN, with(pip));
        keep(before);
        Instant later = TEN.plus(Duration.ofHours(4));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = two.submit(() -> database.inTransaction(() -> {
                assertThat(appointments.keep(List.of(before.moved(later, with(pip), next(before)))))
                        .isEqualTo(new Kept());
                held.countDown();
                await(go);
            }));
            await(held);
            Future<?> second = two.submit(() -> {
                try {
                    keep(before.moved(later, with(pip), next(before)));
                } catch (RuntimeException stale) {
                    // told so, or refused: either is an answer
                }
            });
            Thread.sleep(
                    Duration.ofMillis(300)); // by now it waits for the first, where the database lets it come so far
            go.countDown();
            first.get();
            second.get();
        }
        assertThat(keep(check(later, with(pip)))).isInstanceOf(Refused.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Test
    void letsOneOfTwoHundredHaveTheTimeAndTellsTheOthersWhy() throws Exception {
        UUID pip = UUID.randomUUID();
        List<Reservation> answers = allAtOnce(MANY, () -> check(TEN, with(pip)));
        assertThat(answers).filteredOn(Kept.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refused.class::isInstance)
                .hasSize(MANY - 1)
                .allSatisfy(answer -> assertThat(((Refused) answer).clashes())
                        .extracting(Clash::holder, Clash::of)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(Holder.PRACTITIONER, pip)));
    }

    /** Each of them wants one practitioner, one of two rooms and some time of one morning. */
    @Test
    void neverTakesAnybodyTwiceHoweverManyWantOverlappingTimes() throws Exception {
        UUID pip = UUID.randomUUID();
        List<UUID> rooms = List.of(UUID.randomUUID(), UUID.randomUUID());
        Random chance = new Random(20260601);
        List<Appointment> wanted = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            UUID practitioner = chance.nextBoolean() ? pip : UUID.randomUUID();
            Instant start = TEN.plus(Duration.ofMinutes(5L * chance.nextInt(36)));
            wanted.add(check(start, new Resources(practitioner, rooms.get(chance.nextInt(2)), null)));
        }
        Collections.shuffle(wanted, chance);
        var ahead = wanted.iterator();
        allAtOnce(MANY, ahead::next);
        List<Appointment> kept = wanted.stream()
                .filter(each -> appointments.find(each.id()).isPresent())
                .toList();
        assertThat(kept).hasSizeGreaterThan(3);
        for (Appointment one : kept) {
            for (Appointment other : kept) {
                if (!one.equals(other)) assertThat(shareTime(one, other)).isFalse();
            }
        }
    }

    private static boolean shareTime(Appointment one, Appointment other) {
        return one.taken().values().stream()
                .anyMatch(taken -> other.taken().values().stream()
                        .anyMatch(theirs ->
                                theirs.of().equals(taken.of()) && theirs.time().overlaps(taken.time())));
    }

    private List<Reservation> allAtOnce(int times, java.util.function.Supplier<Appointment> wanted) throws Exception {
        List<Future<Reservation>> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                Appointment one = wanted.get();
                answers.add(many.submit(() -> keep(one)));
            }
        }
        List<Reservation> given = new ArrayList<>();
        for (Future<Reservation> answer : answers) given.add(answer.get());
        return given;
    }

    private Reservation keep(Appointment one) {
        return keep(List.of(one));
    }

    private Reservation keep(List<Appointment> all) {
        return database.answerInTransaction(() -> appointments.keep(all));
    }
}
