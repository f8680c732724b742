package fibril.clinic.followup;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Occasion;
import fibril.clinic.plan.Course;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.ExpectedCheckIn;
import fibril.clinic.recover.ExpectedCheckIns;
import fibril.clinic.recover.GivenSheet;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers a report from the rooms, each asked once for everybody. */
public final class PracticeReports {

    private final Caseloads.Plan plan;
    private final Sessions sessions;
    private final Caseloads.Recover recover;
    private final Function<Measurement, Optional<Scale>> scales;

    public PracticeReports(
            Caseloads.Plan plan,
            Sessions sessions,
            Caseloads.Recover recover,
            Function<Measurement, Optional<Scale>> scales) {
        this.plan = plan;
        this.sessions = sessions;
        this.recover = recover;
        this.scales = scales;
    }

    public PracticeReport of(Period period, Atlas atlas, ZonedDateTime now) {
        ZoneId zone = now.getZone();
        Map<UUID, Course> courses =
                plan.courses().all().stream().collect(Collectors.toMap(Course::id, Function.identity()));
        List<Session> held = sessions.startedBetween(period.start(zone), period.end(zone)).stream()
                .filter(Session::isNeedled)
                .toList();
        Set<UUID> heldIds = held.stream().map(Session::id).collect(Collectors.toSet());
        ReportFacts facts = new ReportFacts(
                period,
                now.toLocalDate(),
                zone,
                treated(held, courses),
                recover.flags().raisedSince(period.start(zone)).stream()
                        .filter(flag -> heldIds.contains(flag.session()))
                        .toList(),
                checkIns(held, atlas, period.start(zone), now.toInstant()),
                measured(period, courses));
        return PracticeReport.of(facts, scales);
    }

    private List<ReportFacts.Treated> treated(List<Session> held, Map<UUID, Course> courses) {
        Set<UUID> needled = held.stream().map(Session::course).collect(Collectors.toSet());
        return sessions.ofCourses(needled).stream()
                .filter(Session::isNeedled)
                .collect(Collectors.groupingBy(Session::course))
                .entrySet()
                .stream()
                .map(each ->
                        new ReportFacts.Treated(Objects.requireNonNull(courses.get(each.getKey())), each.getValue()))
                .toList();
    }

    private List<ExpectedCheckIn> checkIns(List<Session> held, Atlas atlas, Instant from, Instant now) {
        Map<UUID, List<CheckIn>> told =
                recover.checkIns().toldSince(from).stream().collect(Collectors.groupingBy(CheckIn::session));
        Map<UUID, Instant> ended = recover.sheets().givenSince(from).stream()
                .collect(Collectors.toMap(GivenSheet::session, GivenSheet::countedFrom, (newest, older) -> newest));
        return held.stream()
                .flatMap(session -> ExpectedCheckIns.of(
                        atlas.checkInTimes(),
                        ended.getOrDefault(session.id(), session.startedAt()),
                        told.getOrDefault(session.id(), List.of()),
                        now)
                        .stream())
                .toList();
    }

    private List<ReportFacts.Measured> measured(Period period, Map<UUID, Course> courses) {
        List<Measurement> verdicts = recover.measurements().takenBetween(period.from(), period.to()).stream()
                .filter(one ->
                        one.occasion() == Occasion.VERDICT && one.course().isPresent())
                .toList();
        Set<UUID> clients = verdicts.stream().map(Measurement::client).collect(Collectors.toSet());
        Set<UUID> judged = new HashSet<>();
        verdicts.forEach(one -> judged.add(one.course().orElseThrow()));
        Map<UUID, List<Measurement>> ofClients =
                recover.measurements().ofClients(clients).stream().collect(Collectors.groupingBy(Measurement::client));
        return judged.stream()
                .map(id -> Objects.requireNonNull(courses.get(id)))
                .map(course -> new ReportFacts.Measured(course, ofClients.getOrDefault(course.client(), List.of())))
                .toList();
    }
}
