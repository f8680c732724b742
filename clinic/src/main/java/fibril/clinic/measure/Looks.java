package fibril.clinic.measure;

import fibril.atlas.Scale;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Baseline, interim look and verdict of one course: what is done, what is due. */
public record Looks(Course course, List<Look> all) {

    public Looks {
        all = List.copyOf(all);
    }

    /** What the record holds of one course; {@code sessionDays} are those that were needled, in order. */
    public record Facts(
            Course course,
            List<LocalDate> sessionDays,
            Set<LocalDate> photographDays,
            List<Measurement> measurements,
            List<Scale> firstChoice) {

        public Facts {
            sessionDays = sessionDays.stream().sorted().toList();
            photographDays = Set.copyOf(photographDays);
            measurements = List.copyOf(measurements);
            firstChoice = List.copyOf(firstChoice);
        }

        private boolean has(Occasion occasion) {
            return measurements.stream().anyMatch(one -> one.occasion() == occasion && belongsHere(one));
        }

        /** A baseline may have been taken in the consultation, before there was a course. */
        private boolean belongsHere(Measurement one) {
            if (one.course().isPresent()) return one.course().get().equals(course.id());
            boolean suits = firstChoice.stream().anyMatch(scale -> scale.id().equals(one.scale()));
            return one.occasion() == Occasion.BASELINE && suits && isBeforeNeedling(one.on());
        }

        private boolean isBeforeNeedling(LocalDate day) {
            return sessionDays.isEmpty() || !day.isAfter(sessionDays.getFirst());
        }

        /** Where change is rated beside photographs, the photographs are the baseline. */
        private boolean hasBaseline() {
            if (has(Occasion.BASELINE)) return true;
            boolean byPhotograph =
                    !firstChoice.isEmpty() && firstChoice.getFirst().use().ratesChange();
            return byPhotograph && photographDays.stream().anyMatch(this::isBeforeNeedling);
        }

        private LocalDate expectedLast() {
            int left = course.state().isOpen() ? Math.max(0, course.sessions() - sessionDays.size()) : 0;
            return sessionDays.getLast().plusDays((long) left * course.spacingDays());
        }

        private boolean isOver() {
            return !course.state().isOpen() || sessionDays.size() >= course.sessions();
        }
    }

    /** Nothing is due of a draft, nor of a course that was given up before its first session. */
    public static Looks of(Facts facts, LocalDate today) {
        CourseState state = facts.course().state();
        if (facts.sessionDays().isEmpty()) {
            return new Looks(facts.course(), state == CourseState.AGREED ? List.of(baseline(facts, today)) : List.of());
        }
        MeasurementTimes times = new MeasurementTimes(facts.sessionDays().getFirst(), facts.expectedLast());
        return new Looks(
                facts.course(),
                List.of(baseline(facts, today), interim(facts, times, today), verdict(facts, times, today)));
    }

    private static Look baseline(Facts facts, LocalDate today) {
        if (facts.hasBaseline()) return new Look(Occasion.BASELINE, Look.State.DONE, null, null);
        if (facts.isBeforeNeedling(today)) return new Look(Occasion.BASELINE, Look.State.DUE, today, null);
        return new Look(Occasion.BASELINE, Look.State.MISSED, null, null);
    }

    private static Look interim(Facts facts, MeasurementTimes times, LocalDate today) {
        Look.State state;
        if (facts.has(Occasion.INTERIM)) state = Look.State.DONE;
        else if (facts.has(Occasion.VERDICT) || !today.isBefore(times.verdictFrom())) state = Look.State.MISSED;
        else if (today.isBefore(times.interimFrom())) state = Look.State.LATER;
        else state = today.isAfter(times.interimUntil()) ? Look.State.LATE : Look.State.DUE;
        return new Look(Occasion.INTERIM, state, times.interimFrom(), times.interimUntil());
    }

    private static Look verdict(Facts facts, MeasurementTimes times, LocalDate today) {
        Look.State state;
        if (facts.has(Occasion.VERDICT)) state = Look.State.DONE;
        else if (facts.isOver() && !today.isBefore(times.verdictFrom())) state = Look.State.DUE;
        else state = Look.State.LATER;
        return new Look(Occasion.VERDICT, state, times.verdictFrom(), null);
    }
}
