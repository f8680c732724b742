package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Look;
import fibril.clinic.measure.Looks;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.MeasurementTimes;
import fibril.clinic.measure.Occasion;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a form about one client's measurement must know to offer and to check. Newest course first. */
record Circumstances(
        Client client,
        List<Course> courses,
        Map<UUID, List<LocalDate>> sessionDays,
        List<StaffMember> raters,
        List<Measurement> measured,
        List<Looks> looks,
        List<LocalDate> photographDays,
        LocalDate today) {

    Optional<Course> course(String id) {
        return courses.stream()
                .filter(course -> course.id().toString().equals(id))
                .findFirst();
    }

    /** Scars and marks that were named before. */
    List<String> places() {
        return measured.stream()
                .map(Measurement::place)
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
    }

    Optional<Measurement> lastOn(Scale scale) {
        return measured.stream().filter(one -> one.scale().equals(scale.id())).reduce((earlier, later) -> later);
    }

    /** What is to be done now for this course. */
    Optional<Occasion> due(Course course) {
        return looks.stream()
                .filter(one -> one.course().id().equals(course.id()))
                .flatMap(one -> one.all().stream())
                .filter(Look::isToDo)
                .map(Look::occasion)
                .findFirst();
    }

    List<LocalDate> sessionsOf(Course course) {
        return sessionDays.getOrDefault(course.id(), List.of());
    }

    /** None before its first session. */
    Optional<MeasurementTimes> timesOf(Course course) {
        List<LocalDate> days = sessionsOf(course);
        return days.isEmpty() ? Optional.empty() : Optional.of(new MeasurementTimes(days.getFirst(), days.getLast()));
    }
}
