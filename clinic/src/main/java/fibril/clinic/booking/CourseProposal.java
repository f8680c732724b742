package fibril.clinic.booking;

import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All sessions of a course that are still to be booked, each on the first day that is right and free. */
public final class CourseProposal {

    /** So many days after the day that would be best are looked through. */
    private static final int DAYS_LATER = 28;

    private final SessionDays days;
    private final FreeTimes free;

    public CourseProposal(SessionDays days, FreeTimes free) {
        this.days = days;
        this.free = free;
    }

    /** What is asked: for whom, how many, from which day, and about what time of the day. */
    public record Asked(Client client, Course course, int sessions, LocalDate from, LocalTime about) {}

    /** One session; {@code offer} is empty when no time was free in the four weeks after {@code best}. */
    public record Proposed(int place, LocalDate best, Optional<FreeTimes.Offer> offer) {}

    /** Stops at the first session that finds no time: what comes after would hang in the air. */
    public List<Proposed> of(Asked asked, FreeTimes.Wanted wanted, List<BookedSession> booked, Instant now) {
        List<BookedSession> others = new ArrayList<>(booked);
        List<Proposed> proposed = new ArrayList<>();
        LocalDate from = asked.from();
        for (int place = 1; place <= asked.sessions(); place++) {
            Optional<LocalDate> best = days.firstFrom(asked.client(), asked.course(), from, others);
            if (best.isEmpty()) return proposed;
            Optional<FreeTimes.Offer> offer = search(asked, wanted, best.get(), others, now);
            proposed.add(new Proposed(place, best.get(), offer));
            if (offer.isEmpty()) return proposed;
            LocalDate day = day(offer.get());
            others.add(new BookedSession(asked.course(), day));
            from = day.plusDays(asked.course().spacingDays());
        }
        return proposed;
    }

    private Optional<FreeTimes.Offer> search(
            Asked asked, FreeTimes.Wanted wanted, LocalDate best, List<BookedSession> others, Instant now) {
        for (LocalDate day = best; day.isBefore(best.plusDays(DAYS_LATER)); day = day.plusDays(1)) {
            Optional<FreeTimes.Offer> nearest = free.on(day, wanted, now).stream()
                    .min(Comparator.comparing(offer -> distance(offer, asked.about())));
            if (nearest.isPresent() && isAllowed(asked, day, others)) return nearest;
        }
        return Optional.empty();
    }

    private boolean isAllowed(Asked asked, LocalDate day, List<BookedSession> others) {
        return days.against(asked.client(), asked.course(), day, others).stream()
                .noneMatch(Objection::blocks);
    }

    private Duration distance(FreeTimes.Offer offer, LocalTime about) {
        LocalTime at = offer.start().atZone(free.opening().zone()).toLocalTime();
        return Duration.between(about, at).abs();
    }

    private LocalDate day(FreeTimes.Offer offer) {
        return offer.start().atZone(free.opening().zone()).toLocalDate();
    }
}
