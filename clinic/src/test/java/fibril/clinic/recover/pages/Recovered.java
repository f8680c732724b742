package fibril.clinic.recover.pages;

import fibril.atlas.Atlas;
import fibril.atlas.DepthClass;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.Treated;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.treat.Response;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionState;
import fibril.clinic.treat.Tools;
import fibril.clinic.treat.TreatedZone;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One shallow session on the cheeks, for tests of forms. */
public final class Recovered {

    private static final Instant END = Instant.parse("2026-11-22T13:00:00Z");

    private Recovered() {}

    public static Recovery recovery(Atlas atlas) {
        UUID client = new UUID(0, 1);
        UUID staff = new UUID(0, 2);
        Course course = new Course(
                new UUID(0, 3),
                client,
                "wrinkles",
                "skinpen_precision",
                List.of(new PlannedZone("cheeks", 0.5, 4)),
                3,
                28,
                true,
                List.of(),
                "",
                new Numbing.None(),
                "",
                CourseState.AGREED,
                "",
                atlas.version(),
                Provenance.first(staff, END));
        Session session = new Session(
                new UUID(0, 4),
                client,
                course.id(),
                1,
                END,
                staff,
                new Tools("skinpen_precision", null, List.of()),
                List.of(new TreatedZone("cheeks", 0.5, 4, "")),
                new NumbingGiven.None(),
                "",
                Response.NOT_SAID,
                "",
                "",
                "",
                SessionState.OPEN,
                Provenance.first(staff, END));
        Treated treated =
                new Treated(client, session.id(), END, 0.5, DepthClass.SHALLOW, Set.of("cheeks"), false, null, false);
        return new Recovery(session, course, treated, List.of(), List.of(), List.of());
    }
}
