package fibril.clinic.treat;

import fibril.clinic.plan.Course;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a course is. {@code notBefore} is the first day the rules allow, {@code planned} the day by the plan. */
public record CourseProgress(
        Course course,
        int done,
        @Nullable LocalDate notBeforeOrNull,
        @Nullable LocalDate plannedOrNull) {

    /** From the sessions of this course; those that were called off do not count. */
    public static CourseProgress of(Course course, List<Session> sessions, int minimumDays, ZoneId zone) {
        List<LocalDate> days = sessions.stream()
                .filter(Session::isNeedled)
                .map(session -> session.startedAt().atZone(zone).toLocalDate())
                .toList();
        Optional<LocalDate> last = days.stream().max(Comparator.naturalOrder());
        boolean more = days.size() < course.sessions();
        return new CourseProgress(
                course,
                days.size(),
                last.filter(day -> more).map(day -> day.plusDays(minimumDays)).orElse(null),
                last.filter(day -> more)
                        .map(day -> day.plusDays(Math.max(minimumDays, course.spacingDays())))
                        .orElse(null));
    }

    /** None before the first session and after the last. */
    public Optional<LocalDate> notBefore() {
        return Optional.ofNullable(notBeforeOrNull);
    }

    public Optional<LocalDate> planned() {
        return Optional.ofNullable(plannedOrNull);
    }

    public boolean isComplete() {
        return done >= course.sessions();
    }

    public int left() {
        return Math.max(0, course.sessions() - done);
    }
}
