package fibril.clinic.followup;

import fibril.clinic.measure.Measurement;
import fibril.clinic.plan.Course;
import fibril.clinic.recover.ExpectedCheckIn;
import fibril.clinic.recover.Flag;
import fibril.clinic.treat.Session;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a report is made from: the courses needled in the period with all their needled sessions in order of time, the
 * flags of the period's sessions and their check-ins, and every measurement of those whose verdict lies in the period.
 */
public record ReportFacts(
        Period period,
        LocalDate today,
        ZoneId zone,
        List<Treated> courses,
        List<Flag> flags,
        List<ExpectedCheckIn> checkIns,
        List<Measured> measured) {

    /** A course and its needled sessions, in order of time. */
    public record Treated(Course course, List<Session> sessions) {
        public Treated {
            sessions = List.copyOf(sessions);
            if (sessions.isEmpty()) throw new IllegalArgumentException("course " + course.id() + " was needled once");
        }
    }

    /** A course with a verdict in the period, and every measurement of its client. */
    public record Measured(Course course, List<Measurement> ofClient) {
        public Measured {
            ofClient = List.copyOf(ofClient);
        }
    }

    public ReportFacts {
        courses = List.copyOf(courses);
        flags = List.copyOf(flags);
        checkIns = List.copyOf(checkIns);
        measured = List.copyOf(measured);
    }

    LocalDate day(Session session) {
        return session.startedAt().atZone(zone).toLocalDate();
    }

    List<Session> inPeriod(Treated treated) {
        return treated.sessions().stream()
                .filter(session -> period.contains(day(session)))
                .toList();
    }

    boolean begunInPeriod(Treated treated) {
        return period.contains(day(treated.sessions().getFirst()));
    }
}
