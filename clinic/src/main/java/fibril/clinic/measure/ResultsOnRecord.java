package fibril.clinic.measure;

import fibril.atlas.Atlas;
import fibril.atlas.Crosswalk;
import fibril.atlas.Crosswalk.Outlook;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.OwnResults;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.SkinForecasts;
import fibril.clinic.plan.ZonePlan;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import fibril.clinic.treat.TreatedZone;
import fibril.forecast.Baseline;
import fibril.forecast.Measured;
import fibril.forecast.Plan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** What the record holds of a client's own results, written as the model reads it. */
public final class ResultsOnRecord implements OwnResults {

    private final Measurements measurements;
    private final Courses courses;
    private final Sessions sessions;
    private final Supplier<Atlas> atlas;
    private final Supplier<ZoneId> zone;

    public ResultsOnRecord(
            Measurements measurements,
            Courses courses,
            Sessions sessions,
            Supplier<Atlas> atlas,
            Supplier<ZoneId> zone) {
        this.measurements = measurements;
        this.courses = courses;
        this.sessions = sessions;
        this.atlas = atlas;
        this.zone = zone;
    }

    @Override
    public OptionalDouble standing(Client client, String scale, String item, LocalDate today) {
        return measurements.ofClient(client.id()).stream()
                .filter(one -> one.scale().equals(scale) && !one.on().isAfter(today))
                .filter(one -> figure(one, item).isPresent())
                .max(Comparator.comparing(Measurement::on)
                        .thenComparing(one -> one.provenance().at()))
                .map(one -> figure(one, item))
                .orElse(OptionalDouble.empty());
    }

    /** The total, or the one item that counts. */
    public static OptionalDouble figure(Measurement one, String item) {
        Optional<Double> figure =
                item.isEmpty() ? one.total() : Optional.ofNullable(one.items().get(item));
        return figure.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    @Override
    public List<Measured> learned(Client client, LocalDate today) {
        if (client.skinType().isEmpty()) return List.of();
        List<Series> series = Series.of(measurements.ofClient(client.id()));
        return courses.ofClient(client.id()).stream()
                .flatMap(course -> ofCourse(client, course, series).stream())
                .toList();
    }

    /** Of the first zone for which there is a forecast on a scale: a scale rates the course, not each zone of it. */
    private List<Measured> ofCourse(Client client, Course course, List<Series> series) {
        List<Session> needled =
                sessions.ofCourse(course).stream().filter(Session::isNeedled).toList();
        if (needled.isEmpty()) return List.of();
        for (PlannedZone planned : course.zones()) {
            Optional<Outlook.OnScale> on = outlook(planned.area(), course.concern());
            if (on.isPresent()) return results(client, new Done(course, planned, needled), on.get(), series);
        }
        return List.of();
    }

    private record Done(Course course, PlannedZone planned, List<Session> needled) {}

    private Optional<Outlook.OnScale> outlook(String area, String concern) {
        return atlas.get()
                .crosswalk(area, concern)
                .map(Crosswalk::outlook)
                .filter(Outlook.OnScale.class::isInstance)
                .map(Outlook.OnScale.class::cast);
    }

    /** The last look at each day after the first session; a second rater of the same day adds nothing new. */
    private List<Measured> results(Client client, Done done, Outlook.OnScale on, List<Series> series) {
        List<Measured> results = new ArrayList<>();
        LocalDate first = day(done.needled().getFirst());
        for (Series one : series) {
            if (!one.scale().equals(on.scale())) continue;
            LocalDate told = first;
            for (Measurement m : one.measurements()) {
                boolean ofThis = m.course().filter(done.course().id()::equals).isPresent();
                if (!ofThis || !m.on().isAfter(told)) continue;
                Optional<Measured> result = result(client, done, on, one, m);
                if (result.isEmpty()) continue;
                results.add(result.get());
                told = m.on();
            }
        }
        return results;
    }

    private Optional<Measured> result(Client client, Done done, Outlook.OnScale on, Series series, Measurement m) {
        OptionalDouble value = figure(m, on.item());
        OptionalDouble before =
                series.baselineOf(m).map(one -> figure(one, on.item())).orElse(OptionalDouble.empty());
        if (value.isEmpty() || before.isEmpty()) return Optional.empty();
        LocalDate first = day(done.needled().getFirst());
        int day = (int) ChronoUnit.DAYS.between(first, m.on());
        if (day > ZonePlan.LONGEST_HORIZON_DAYS) return Optional.empty();
        List<Integer> days = done.needled().stream()
                .map(session -> (int) ChronoUnit.DAYS.between(first, day(session)))
                .filter(at -> at <= day)
                .distinct()
                .toList();
        PlannedZone planned = done.planned();
        Optional<TreatedZone> treated = done.needled().stream()
                .flatMap(session -> session.zone(planned.area()).stream())
                .findFirst();
        Plan plan = new Plan(
                SkinForecasts.person(client, first),
                planned.area(),
                done.course().concern(),
                new Baseline(on.scale(), before.getAsDouble()),
                done.course().device(),
                treated.map(TreatedZone::depthMm).orElse(planned.depthMm()),
                treated.map(TreatedZone::passes).orElse(planned.passes()),
                days,
                day);
        return Optional.of(new Measured(plan, day, on.scale(), before.getAsDouble(), value.getAsDouble()));
    }

    private LocalDate day(Session session) {
        return session.startedAt().atZone(zone.get()).toLocalDate();
    }
}
