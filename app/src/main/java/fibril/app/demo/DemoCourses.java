package fibril.app.demo;

import fibril.atlas.Atlas;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.LabelCheck;
import fibril.atlas.Protocol;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.pages.forecast.KeptForecastLines;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.treat.Reaction;
import fibril.clinic.treat.Response;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionState;
import fibril.clinic.treat.Sessions;
import fibril.clinic.treat.TreatedZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The second half: what was planned and what was done. */
@Component
@ConditionalOnProperty("fibril.demo")
class DemoCourses {

    private final Courses courses;
    private final KeptForecastLines forecasts;
    private final Sessions sessions;
    private final DemoStock stock;
    private final CurrentAtlas atlas;

    DemoCourses(Courses courses, KeptForecastLines forecasts, Sessions sessions, DemoStock stock, CurrentAtlas atlas) {
        this.forecasts = forecasts;
        this.courses = courses;
        this.sessions = sessions;
        this.stock = stock;
        this.atlas = atlas;
    }

    Course plan(Story story, Client client, UUID author, Calendar days) {
        Instant at = days.at(story.number("talked"), 10, 40);
        Course draft = draft(story, client, Provenance.first(author, at), days);
        courses.add(draft);
        Course planned = draft;
        if (!story.is("plan", "draft")) {
            planned = draft.to(CourseState.AGREED, author, at, "Agreed with the client.");
            courses.add(planned);
        }
        forecasts.keep(client, planned, days.day(story.number("talked")));
        return planned;
    }

    private Course draft(Story story, Client client, Provenance written, Calendar days) {
        Atlas facts = atlas.get();
        String concern = story.text("concern");
        Fitzpatrick skinType = Fitzpatrick.ofNumber(story.number("type"));
        List<PlannedZone> zones = new ArrayList<>();
        List<String> offLabel = new ArrayList<>();
        Protocol first = facts.protocol(story.areas().getFirst(), concern).orElseThrow();
        for (String area : story.areas()) {
            double depthMm = facts.protocol(area, concern)
                    .orElseThrow()
                    .proposedDepthMm()
                    .orElse(0.5);
            zones.add(new PlannedZone(area, depthMm, Protocol.ASSUMED_PASSES));
            LabelCheck check = facts.device(story.text("device"))
                    .check(area, concern, skinType, client.ageOn(days.day(0)), depthMm);
            if (check instanceof LabelCheck.OffLabel off) {
                off.reasons().forEach(reason -> offLabel.add(facts.area(area).name() + ": " + reason.words()));
            }
        }
        return new Course(
                UUID.randomUUID(),
                client.id(),
                concern,
                story.text("device"),
                zones,
                Math.max(first.sessions().proposed(), story.number("sessions")),
                first.spacing().proposedDays(skinType),
                offLabel.isEmpty(),
                offLabel,
                offLabel.isEmpty()
                        ? ""
                        : "No pen we have is cleared for exactly this. We talked it through and agreed to go on.",
                new Numbing.None(),
                "",
                CourseState.DRAFT,
                "",
                facts.version(),
                written);
    }

    /** All sessions of the story, oldest first. */
    List<Session> treat(Story story, Course course, UUID operator, Calendar days) {
        List<Session> done = new ArrayList<>();
        for (int number = 1; number <= story.number("sessions"); number++) {
            int daysAgo = story.number("first") - (number - 1) * course.spacingDays();
            done.add(session(course, number, operator, days.at(daysAgo, 11, 5 * number)));
        }
        done.forEach(sessions::add);
        done.forEach(stock::clean);
        return done;
    }

    private Session session(Course course, int number, UUID operator, Instant startedAt) {
        UUID id = UUID.randomUUID();
        Provenance written = Provenance.first(operator, startedAt);
        return new Session(
                id,
                course.client(),
                course.id(),
                number,
                startedAt,
                operator,
                stock.use(course.device(), id, written),
                course.zones().stream().map(this::asPlanned).toList(),
                new NumbingGiven.None(),
                "Sterile glide gel",
                new Response(Reaction.AS_EXPECTED, "", 3),
                "The made-up practice photographs nobody.",
                "",
                "",
                SessionState.CLOSED,
                written);
    }

    private TreatedZone asPlanned(PlannedZone zone) {
        return new TreatedZone(
                zone.area(),
                zone.depthMm(),
                zone.passes(),
                atlas.get().area(zone.area()).endPoint().id());
    }

    void stop(Course course, UUID author, Instant at) {
        courses.add(course.to(CourseState.STOPPED, author, at, "Stopped: dark marks after the first session."));
    }
}
