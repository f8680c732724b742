package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Occasion;
import fibril.clinic.plan.Course;
import fibril.clinic.web.Form;
import fibril.clinic.web.SignedIn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an untouched form already holds: what the address asked for, today, who is signed in, the same place again. */
final class FirstValues {

    private FirstValues() {}

    static Map<String, String> of(Form asked, Scale scale, Circumstances known, SignedIn who) {
        Map<String, String> values = new HashMap<>();
        Optional<Course> course = asked.typed("course").isEmpty()
                ? known.courses().stream().filter(one -> one.state().isOpen()).findFirst()
                : known.course(asked.typed("course"));
        course.ifPresent(one -> values.put("course", one.id().toString()));
        values.put("on", known.today().toString());
        values.put("occasion", occasion(asked, scale, course, known));
        List<String> raters = TypedRater.allowed(scale, known);
        boolean mayRate = raters.contains(who.id().toString());
        values.put("rater", mayRate ? who.id().toString() : raters.size() == 1 ? raters.getFirst() : "");
        if (scale.use().ratesChange()) values.put("against", lookedBackTo(course, known));
        known.lastOn(scale).ifPresent(last -> sameAgain(values, last));
        return values;
    }

    private static String occasion(Form asked, Scale scale, Optional<Course> course, Circumstances known) {
        if (TypedMeasurement.OCCASIONS.contains(asked.typed("occasion"))) return asked.typed("occasion");
        if (scale.use().baselineOnly()) return Occasion.BASELINE.name();
        if (course.isEmpty()) return "";
        boolean needled = known.timesOf(course.get()).isPresent();
        return known.due(course.get())
                .filter(due -> due != Occasion.BASELINE || !scale.use().ratesChange())
                .map(Occasion::name)
                .orElse(needled || scale.use().ratesChange() ? "" : Occasion.BASELINE.name());
    }

    /** The last photographs before the course, else the first there are. */
    private static String lookedBackTo(Optional<Course> course, Circumstances known) {
        Optional<LocalDate> firstSession = course.flatMap(known::timesOf).map(times -> times.firstSession());
        return known.photographDays().stream()
                .filter(day -> firstSession.map(first -> !day.isAfter(first)).orElse(true))
                .filter(day -> day.isBefore(known.today()))
                .reduce((earlier, later) -> firstSession.isPresent() ? later : earlier)
                .map(LocalDate::toString)
                .orElse("");
    }

    private static void sameAgain(Map<String, String> values, Measurement last) {
        values.put("place", last.place());
        values.put("better", last.direction().name());
    }
}
