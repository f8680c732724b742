package fibril.clinic.followup;

import fibril.atlas.Atlas;
import fibril.atlas.Fitzpatrick;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.followup.DueItem.Window;
import fibril.clinic.measure.Look;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is due from one course on one day. {@code siblings} are all courses of the same client, this one too. */
final class DueOfCourse {

    private final Atlas atlas;
    private final CourseCase own;
    private final List<CourseCase> siblings;
    private final LocalDate today;
    private final ZoneId zone;
    private final List<DueItem> items = new ArrayList<>();

    private DueOfCourse(Atlas atlas, CourseCase own, List<CourseCase> siblings, ZonedDateTime now) {
        this.atlas = atlas;
        this.own = own;
        this.siblings = siblings;
        this.today = now.toLocalDate();
        this.zone = now.getZone();
    }

    static List<DueItem> of(Atlas atlas, CourseCase own, List<CourseCase> siblings, ZonedDateTime now) {
        DueOfCourse due = new DueOfCourse(atlas, own, siblings, now);
        Optional<Window> next = due.nextSession();
        if (due.booked().isEmpty()) next.ifPresent(due::addSession);
        next.filter(window -> !own.consentHolds()).ifPresent(due::addConsent);
        due.looks(next);
        return due.items;
    }

    /** None of a course that is no longer or not yet agreed, nor when all its sessions were held. */
    private Optional<Window> nextSession() {
        if (!own.awaitsSession()) return Optional.empty();
        Optional<LocalDate> booked = booked();
        if (booked.isPresent()) return booked.map(day -> Window.of(day, day));
        LocalDate from = earliest();
        LocalDate meant = own.lastNeedled()
                .map(last -> last.day(zone).plusDays(own.course().spacingDays()))
                .filter(day -> day.isAfter(from))
                .orElse(from);
        return Optional.of(new Window(from, meant, meant.plusDays(DueWindows.NEXT_SESSION)));
    }

    private Optional<LocalDate> booked() {
        return own.nextBooked(zone);
    }

    /** No earlier than the course was agreed, the skin has rested, and screening lets her go on. */
    private LocalDate earliest() {
        LocalDate start = own.lastNeedled().map(last -> last.day(zone)).orElse(agreedOn());
        Stream<LocalDate> rested = lastOnTheseAreas().map(day -> day.plusDays(minimumDays())).stream();
        Stream<LocalDate> waits = own.hold() instanceof Hold.Until(LocalDate day) ? Stream.of(day) : Stream.empty();
        return Stream.of(Stream.of(start), rested, waits)
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElse(start);
    }

    private Optional<LocalDate> lastOnTheseAreas() {
        return siblings.stream()
                .flatMap(other -> other.needled().stream()
                        .filter(held -> own.touches(other, held.session()))
                        .map(held -> held.day(zone)))
                .max(Comparator.naturalOrder());
    }

    private int minimumDays() {
        Fitzpatrick skin = own.client().skinType().isPresent()
                ? Fitzpatrick.ofNumber(own.client().skinType().getAsInt())
                : Fitzpatrick.UNKNOWN;
        return atlas.findConcern(own.course().concern())
                .map(concern -> concern.spacing().minimumDays(skin))
                .orElse(own.course().spacingDays());
    }

    private void addSession(Window window) {
        int number = own.needled().size() + 1;
        boolean settleFirst = own.hold() instanceof Hold.Unsettled;
        add(
                new Cause.NextSession(
                        own.course().id(),
                        own.course().concern(),
                        number,
                        own.course().sessions(),
                        settleFirst),
                window);
    }

    /** Signed in time when it is signed on the day of the session, before it begins. */
    private void addConsent(Window next) {
        add(new Cause.ConsentMissing(own.course().id(), own.course().concern()), untilDayOf(next));
    }

    private void looks(Optional<Window> next) {
        for (Look look : own.looks(atlas.scalesFirstFor(own.course().concern()), zone, today)
                .all()) {
            switch (look.state()) {
                case DONE, MISSED -> {}
                case DUE, LATE -> look.from().ifPresent(from -> add(look, from, next));
                // what waits for sessions that are late themselves has no day of its own
                case LATER -> look.from().filter(today::isBefore).ifPresent(from -> add(look, from, next));
            }
        }
    }

    private void add(Look look, LocalDate from, Optional<Window> next) {
        String concern = own.course().concern();
        switch (look.occasion()) {
            case BASELINE ->
                next.ifPresent(
                        session -> add(new Cause.BaselineMissing(own.course().id(), concern), untilDayOf(session)));
            case INTERIM -> {
                Window window = Window.of(from, look.until().orElse(from));
                // a check that is booked in its window is the look
                if (!own.booked().has(VisitKind.CHECK, from, look.until().orElse(LocalDate.MAX)))
                    add(new Cause.InterimLook(own.course().id(), concern), window);
            }
            case VERDICT -> {
                Window window = Window.of(from, from.plusDays(DueWindows.VERDICT));
                if (!own.booked().has(VisitKind.VERDICT, from))
                    add(new Cause.Verdict(own.course().id(), concern), window);
            }
            case OTHER -> {}
        }
    }

    private void add(Cause cause, Window window) {
        items.add(DueItem.on(today, own.client().id(), own.practitioner(), cause, window));
    }

    private Window untilDayOf(Window session) {
        LocalDate from = agreedOn().isBefore(session.due()) ? agreedOn() : session.due();
        return Window.of(from, session.due());
    }

    private LocalDate agreedOn() {
        return own.course().provenance().at().atZone(zone).toLocalDate();
    }
}
