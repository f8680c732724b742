package fibril.app.demo;

import fibril.atlas.Protocol;
import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.followup.Dismissal;
import fibril.clinic.measure.Occasion;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.practice.Provenance;
import fibril.clinic.treat.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One client of the busy practice from the first talk on: what happened up to today, and what is booked. */
final class BusyLife {

    private static final int VERDICT_DAYS_AFTER_LAST = 95;
    private static final Duration WRITTEN_BEFORE = Duration.ofDays(9);

    private final BusyChance chance;
    private final BusyDiary diary;
    private final BusyCourse plans;
    private final BusyHealing healing;
    private final BusyMeasures measures;
    private final Map<VisitKind, VisitType> types;
    private final Instant now;
    private final LocalDate today;
    private final Set<LocalDate> days = new HashSet<>();

    BusyLife(Parts parts, Map<VisitKind, VisitType> types, Instant now, LocalDate today) {
        this.chance = parts.chance();
        this.diary = parts.diary();
        this.plans = parts.plans();
        this.healing = parts.healing();
        this.measures = parts.measures();
        this.types = types;
        this.now = now;
        this.today = today;
    }

    record Parts(BusyChance chance, BusyDiary diary, BusyCourse plans, BusyHealing healing, BusyMeasures measures) {}

    /** Comes for the first time on that day or soon after it. */
    void live(BusyPeople people, int number, LocalDate from, BusyWriting out) {
        int lane = chance.between(0, 64);
        days.clear();
        BusyDiary.Place place = place(from, lane, VisitKind.CONSULTATION);
        UUID author = place.lane().practitioner();
        Client client = people.meet(number, place.day(), author, earlier(place.start()));
        out.clients.add(client);
        out.event(client.provenance().at(), author, "add", "client", client.id());
        if (!visit(client, null, place, VisitKind.CONSULTATION, out) || chance.percent(6)) return;
        LocalDate talked = place.day();
        for (int courses = 1; courses <= 3 && !talked.isAfter(today); courses++) {
            Protocol protocol = plans.protocol();
            plans.talk(client, protocol, talked, author, place.start(), out);
            Course course = plans.agreed(client, protocol, place, out);
            measures.measure(course, Occasion.BASELINE, talked, author, place.start(), out);
            LocalDate ended = treat(client, course, lane, talked.plusDays(chance.between(5, 21)), out);
            if (ended == null || !chance.percent(24)) return;
            talked = ended.plusDays(chance.between(20, 400));
            if (!talked.isBefore(today)) return;
            place = place(talked, lane, VisitKind.CONSULTATION);
            if (!visit(client, null, place, VisitKind.CONSULTATION, out)) return;
            talked = place.day();
        }
    }

    /** The day of its verdict, or null when the course goes on, was given up, or waits for something. */
    private @Nullable LocalDate treat(Client client, Course course, int lane, LocalDate from, BusyWriting out) {
        LocalDate day = from;
        LocalDate first = from;
        for (int number = 1; number <= course.sessions(); number++) {
            if (day.isAfter(today) && (number > 1 || day.isAfter(today.plusDays(40))) && chance.percent(20))
                return null;
            BusyDiary.Place place = place(day, lane, VisitKind.SESSION);
            if (!visit(client, course, place, VisitKind.SESSION, out)) {
                if (place.start().isAfter(now)) return null;
                day = place.day().plusDays(chance.between(4, 15));
                number--;
                continue;
            }
            Session held = plans.session(course, number, place, out);
            healing.tell(held, course, out);
            if (number == 1) first = place.day();
            if (chance.percent(6)) check(client, lane, place.day().plusDays(chance.between(2, 6)), out);
            if (chance.percent(4)) return stop(course, held, out);
            day = place.day().plusDays(course.spacingDays() + (long) chance.between(0, 4));
        }
        look(client, course, lane, first.plusWeeks(8).plusDays(chance.between(0, 20)), out);
        return close(client, course, lane, day.minusDays(course.spacingDays()), out);
    }

    private void check(Client client, int lane, LocalDate day, BusyWriting out) {
        visit(client, null, place(day, lane, VisitKind.CHECK), VisitKind.CHECK, out);
    }

    private void look(Client client, Course course, int lane, LocalDate day, BusyWriting out) {
        if (!chance.percent(40) || day.isAfter(today)) return;
        BusyDiary.Place place = place(day, lane, VisitKind.CHECK);
        if (!visit(client, null, place, VisitKind.CHECK, out)) return;
        measures.measure(course, Occasion.INTERIM, place.day(), place.lane().practitioner(), place.start(), out);
    }

    /** Most come for the verdict; of the others nearly all are called and given up. */
    private @Nullable LocalDate close(Client client, Course course, int lane, LocalDate last, BusyWriting out) {
        LocalDate from = last.plusDays(Math.max(VERDICT_DAYS_AFTER_LAST, 155L - 30L * course.sessions()));
        if (from.isAfter(today.plusDays(25))) return null;
        if (chance.percent(88)) {
            BusyDiary.Place place = place(from, lane, VisitKind.VERDICT);
            if (!visit(client, null, place, VisitKind.VERDICT, out)) return null;
            UUID author = place.lane().practitioner();
            measures.measure(course, Occasion.VERDICT, place.day(), author, place.start(), out);
            plans.complete(course, author, place.start().plus(Duration.ofMinutes(25)), out);
            return place.day();
        }
        LocalDate givenUp = from.plusDays(45);
        if (givenUp.isAfter(today) || chance.percent(1)) return null;
        dismiss(course, givenUp.atTime(11, 0).atZone(plans.zone()).toInstant(), out);
        return null;
    }

    private void dismiss(Course course, Instant at, BusyWriting out) {
        UUID author = course.provenance().author();
        plans.complete(course, author, at, out);
        out.dismissals.add(new Dismissal(
                chance.id(), course.client(), "verdict:" + course.id(), "Does not answer, moved away.", author, at));
        out.event(at, author, "dismiss", "due item", course.id());
    }

    private @Nullable LocalDate stop(Course course, Session held, BusyWriting out) {
        Instant at = held.startedAt().plus(Duration.ofDays(20));
        if (at.isAfter(now)) return null;
        Course stopped = course.to(CourseState.STOPPED, held.operator(), at, "Stopped: wants no more sessions.");
        out.courses.add(stopped);
        out.event(at, held.operator(), "stop", "course", course.id());
        out.dismissals.add(new Dismissal(
                chance.id(), course.client(), "verdict:" + course.id(), "Course was stopped.", held.operator(), at));
        return null;
    }

    /** Whether it has been and she came. */
    private boolean visit(
            Client client, @Nullable Course course, BusyDiary.Place place, VisitKind kind, BusyWriting out) {
        UUID author = place.lane().practitioner();
        Instant written = earlier(place.start());
        Appointment booked = new Appointment(
                chance.id(),
                client.id(),
                course == null ? null : course.id(),
                type(kind),
                place.start(),
                place.resources(kind),
                AppointmentState.BOOKED,
                "",
                Provenance.first(author, written));
        out.booked.add(booked);
        out.event(written, author, "book", "appointment", booked.id());
        if (place.start().isAfter(now)) return false;
        boolean came = kind == VisitKind.CONSULTATION || chance.percent(93);
        AppointmentState state = came
                ? AppointmentState.ARRIVED
                : chance.of(
                        List.of(AppointmentState.NO_SHOW, AppointmentState.CANCELLED, AppointmentState.LATE_CANCEL));
        out.after.add(booked.to(state, booked.provenance().next(author, place.start(), state.word())));
        out.event(place.start(), author, state.word(), "appointment", booked.id());
        return came;
    }

    /** Never twice on one day. */
    private BusyDiary.Place place(LocalDate from, int lane, VisitKind kind) {
        LocalDate day = from;
        while (days.contains(day) || !diary.isOpen(day)) day = day.plusDays(1);
        BusyDiary.Place place = diary.take(day, lane, type(kind));
        if (!days.add(place.day())) return place(place.day().plusDays(1), lane, kind);
        return place;
    }

    private Instant earlier(Instant start) {
        Instant before = start.minus(WRITTEN_BEFORE);
        return before.isAfter(now) ? now.minus(Duration.ofHours(30)) : before;
    }

    private VisitType type(VisitKind kind) {
        return Objects.requireNonNull(types.get(kind));
    }
}
