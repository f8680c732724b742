package fibril.clinic.recover;

import fibril.atlas.Atlas;
import fibril.atlas.CheckInTime;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** How sessions heal, put together from what the rooms have on record. A session that was called off does not heal. */
public final class Recoveries {

    private final Sessions sessions;
    private final Courses courses;
    private final CheckIns checkIns;
    private final Flags flags;
    private final GivenSheets sheets;
    private final Supplier<Atlas> atlas;

    public Recoveries(
            Sessions sessions,
            Courses courses,
            CheckIns checkIns,
            Flags flags,
            GivenSheets sheets,
            Supplier<Atlas> atlas) {
        this.sessions = sessions;
        this.courses = courses;
        this.checkIns = checkIns;
        this.flags = flags;
        this.sheets = sheets;
        this.atlas = atlas;
    }

    public Optional<Recovery> find(UUID session, Instant now) {
        return sessions.find(session).flatMap(found -> of(found, now));
    }

    /** Newest session first. */
    public List<Recovery> ofClient(UUID client, Instant now) {
        return sessions.ofClient(client).stream()
                .flatMap(session -> of(session, now).stream())
                .toList();
    }

    /** Of the newest session that was given. */
    public Optional<Recovery> latest(UUID client, Instant now) {
        return sessions.ofClient(client).stream()
                .flatMap(session -> of(session, now).stream())
                .findFirst();
    }

    /** Everybody whose check-ins are not all behind them, oldest session first. */
    public List<Recovery> underWay(Instant now) {
        int last = atlas.get().checkInTimes().stream()
                .mapToInt(CheckInTime::atHours)
                .max()
                .orElse(0);
        // the last window stays open for half its time again
        Instant from = now.minus(Duration.ofHours(last + last / 2L + 1));
        return sessions.startedBetween(from, now).stream()
                .flatMap(session -> of(session, now).stream())
                .toList();
    }

    /** The end of a session is what its sheet was counted from; until one is given, its beginning stands for it. */
    public Instant endOf(Session session) {
        return sheets.latest(session.id()).map(GivenSheet::countedFrom).orElse(session.startedAt());
    }

    private Optional<Recovery> of(Session session, Instant now) {
        if (!session.isNeedled()) return Optional.empty();
        return courses.find(session.course()).map(course -> of(session, course, now));
    }

    private Recovery of(Session session, Course course, Instant now) {
        Atlas facts = atlas.get();
        Treated treated = Treated.of(session, course, endOf(session), facts);
        List<CheckIn> told = checkIns.ofSession(session.id());
        return new Recovery(
                session,
                course,
                treated,
                told,
                ExpectedCheckIns.of(facts.checkInTimes(), treated.endedAt(), told, now),
                flags.ofSession(session.id()));
    }
}
