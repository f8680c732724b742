package fibril.clinic.followup.pages;

import fibril.atlas.Atlas;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.followup.CourseVerdict;
import fibril.clinic.followup.CourseVerdict.Decision;
import fibril.clinic.followup.CourseVerdicts;
import fibril.clinic.followup.pages.VerdictPage.Line;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Measurements;
import fibril.clinic.measure.Rater;
import fibril.clinic.measure.Series;
import fibril.clinic.measure.pages.ExpectedParts;
import fibril.clinic.measure.pages.Outcomes;
import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Staff;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Reaction;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts beside each other what was wished, what was done and what came of it. */
@Component
public class VerdictPages {

    /** Of a course that is still open. */
    static final List<CourseState> ENDINGS = List.of(CourseState.COMPLETED, CourseState.STOPPED);

    private final Rooms rooms;
    private final CourseVerdicts verdicts;
    private final Outcomes outcomes;
    private final ExpectedParts expected;
    private final ClientHeads heads;
    private final DueWords names;
    private final CurrentAtlas atlas;
    private final Staff staff;
    private final Words words;

    /** What the earlier rooms know of a course. */
    @Component
    public record Rooms(
            Consultations consultations,
            Sessions sessions,
            Photographs photographs,
            Flags flags,
            Measurements measurements) {}

    public VerdictPages(
            Rooms rooms,
            CourseVerdicts verdicts,
            Outcomes outcomes,
            ExpectedParts expected,
            ClientHeads heads,
            DueWords names,
            CurrentAtlas atlas,
            Staff staff,
            Words words) {
        this.rooms = rooms;
        this.verdicts = verdicts;
        this.outcomes = outcomes;
        this.expected = expected;
        this.heads = heads;
        this.names = names;
        this.atlas = atlas;
        this.staff = staff;
        this.words = words;
    }

    static String address(Course course) {
        return DueWords.address(course.client()) + "/courses/" + course.id() + "/verdict";
    }

    VerdictPage of(Client client, Course course, Form form) {
        Atlas facts = atlas.get();
        List<Session> needled = rooms.sessions().ofCourse(course).stream()
                .filter(Session::isNeedled)
                .toList();
        List<Measurement> measured = rooms.measurements().ofClient(client.id());
        List<Series> series = Series.of(measured);
        Optional<CourseVerdict> verdict = verdicts.ofCourse(course.id());
        return new VerdictPage(
                heads.of(client, Corridor.FOLLOWUP, words),
                address(course),
                words.t(
                        "followup.course.name",
                        names.concern(course.concern()),
                        words.day(course.provenance().at())),
                goals(client, course),
                needled.stream().map(this::session).toList(),
                outcomes.of(course.id(), series),
                ownRating(course, measured),
                DueWords.address(client.id()) + "/measurements",
                expected.of(course, series),
                needled.stream().flatMap(session -> events(session, facts)).toList(),
                Arrays.stream(Decision.values())
                        .map(each -> Choice.of(each.name(), decision(each)))
                        .toList(),
                endings(course, needled.size()),
                verdict.stream().map(this::line).toList(),
                verdict.stream()
                        .flatMap(each -> verdicts.versions(each.course()).stream())
                        .map(this::version)
                        .toList(),
                form);
    }

    private List<Choice> endings(Course course, int needled) {
        if (course.state() != CourseState.AGREED || needled >= course.sessions()) return List.of();
        return ENDINGS.stream()
                .map(state -> Choice.of(
                        state.name(),
                        words.t("followup.verdict.ended." + state + ".choice", needled, course.sessions())))
                .toList();
    }

    /** Those of the newest talk in which this concern was spoken of. */
    private List<String> goals(Client client, Course course) {
        return rooms.consultations().ofClient(client.id()).stream()
                .map(Consultation::goals)
                .filter(goals -> goals.stream().anyMatch(goal -> goal.concern().equals(course.concern())))
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(goal -> goal.concern().equals(course.concern()))
                .map(goal -> {
                    String what = names.concern(goal.concern()) + ", " + names.area(goal.area());
                    return goal.wish().isBlank() ? what : what + ": " + goal.wish();
                })
                .toList();
    }

    private Line session(Session session) {
        int pictures = rooms.photographs().ofSession(session.id()).size();
        return new Line(
                Mark.NONE,
                words.t("followup.verdict.session", session.number(), words.day(session.startedAt())),
                pictures == 0 ? "" : words.t("followup.verdict.photographs", pictures),
                pictures == 0 ? "" : DueWords.address(session.client()) + "/sessions/" + session.id() + "/photographs");
    }

    private String ownRating(Course course, List<Measurement> measured) {
        long own = measured.stream()
                .filter(one -> one.rater() instanceof Rater.Client)
                .filter(one -> one.course().filter(course.id()::equals).isPresent())
                .count();
        return own == 0 ? words.t("followup.verdict.ownRating.none") : words.t("followup.verdict.ownRating", own);
    }

    private Stream<Line> events(Session session, Atlas facts) {
        List<Line> lines = new ArrayList<>();
        if (session.response().reaction() == Reaction.COMPLICATION) {
            String what = words.t("followup.verdict.complication", session.number());
            lines.add(new Line(Mark.RAISED, what, session.response().words(), ""));
        }
        for (Flag flag : rooms.flags().ofSession(session.id())) {
            String what = words.t(
                    "followup.verdict.flag",
                    session.number(),
                    DueWords.sign(facts, flag.rule()),
                    words.day(flag.raisedAt()));
            String end = flag.closing()
                    .map(Closing::result)
                    .map(result -> words.t("recover.closing.result." + result))
                    .orElseGet(() -> words.t("followup.verdict.flag.open"));
            lines.add(new Line(flag.isOpen() ? Mark.FLAG : Mark.OK, what, end, "/flags/" + flag.id()));
        }
        return lines.stream();
    }

    private Line line(CourseVerdict verdict) {
        String decided = decision(verdict.decision());
        String text = verdict.referredTo().isEmpty() ? decided : decided + ": " + verdict.referredTo();
        return new Line(Mark.OK, text, verdict.learnt(), "");
    }

    private String version(CourseVerdict verdict) {
        return words.t(
                "followup.verdict.written",
                verdict.provenance().version(),
                decision(verdict.decision()),
                words.moment(verdict.provenance().at()),
                staff.nameOf(verdict.provenance().author()),
                verdict.provenance().reason());
    }

    private String decision(Decision decision) {
        return words.t("followup.verdict.decision." + decision);
    }
}
