package fibril.clinic.followup.pages;

import fibril.clinic.followup.CourseVerdict;
import fibril.clinic.followup.CourseVerdict.Decision;
import fibril.clinic.followup.CourseVerdicts;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Courses;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /clients/{client}/courses/{id}/verdict: the last word on a course, which completes it. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class VerdictController {

    private static final int LONGEST_REASON = 500;

    private final Clients clients;
    private final Courses courses;
    private final Sessions sessions;
    private final CourseVerdicts verdicts;
    private final VerdictPages pages;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public VerdictController(
            Clients clients,
            Courses courses,
            Sessions sessions,
            CourseVerdicts verdicts,
            VerdictPages pages,
            Audit audit,
            Words words,
            Clock clock) {
        this.clients = clients;
        this.courses = courses;
        this.sessions = sessions;
        this.verdicts = verdicts;
        this.pages = pages;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/clients/{client}/courses/{id}/verdict")
    public Reply show(@PathVariable UUID client, @PathVariable UUID id) {
        return judged(client, id)
                .map(found -> Reply.page("followup/verdict", pages.of(found.client(), found.course(), form(id))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/courses/{id}/verdict")
    @Transactional
    public Reply decide(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        Optional<Judged> found = judged(client, id);
        if (found.isEmpty()) return Reply.notFound();
        Course course = found.get().course();
        Optional<CourseVerdict> before = verdicts.ofCourse(id);
        form.labels("followup.verdict");
        int seen = form.needWhole("version", 0, Integer.MAX_VALUE).orElse(0);
        if (seen != before.map(one -> one.provenance().version()).orElse(0)) {
            form.problem("decision", "web.form.stale");
            return Reply.stale("followup/verdict", pages.of(found.get().client(), course, form));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<CourseState> ending = ending(form, course);
        Optional<CourseVerdict> verdict = typed(form, course, before, who, now);
        if (verdict.isEmpty()) {
            return Reply.refused("followup/verdict", pages.of(found.get().client(), course, form));
        }
        verdicts.add(verdict.get());
        String decision = verdict.get().decision().name();
        audit.record(now, who.id(), before.isEmpty() ? "add" : "change", "course verdict", id.toString(), decision);
        ending.ifPresent(state -> {
            courses.add(course.to(state, who.id(), now, words.t("followup.verdict.ended." + state)));
            audit.record(now, who.id(), "change", "course", id.toString(), state.name());
        });
        return Reply.seeOther(VerdictPages.address(course), words.t("followup.verdict.saved"));
    }

    /** How a course that is still open ends with its verdict: before the last session somebody has to say. */
    private Optional<CourseState> ending(Form form, Course course) {
        if (course.state() != CourseState.AGREED) return Optional.empty();
        if (needled(course) >= course.sessions()) return Optional.of(CourseState.COMPLETED);
        return form.needOneOf(
                        "ended", VerdictPages.ENDINGS.stream().map(Enum::name).toList())
                .map(CourseState::valueOf);
    }

    private long needled(Course course) {
        return sessions.ofCourse(course).stream().filter(Session::isNeedled).count();
    }

    private static Optional<CourseVerdict> typed(
            Form form, Course course, Optional<CourseVerdict> before, SignedIn who, Instant now) {
        Optional<Decision> decision = form.needOneOf(
                        "decision",
                        Arrays.stream(Decision.values()).map(Enum::name).toList())
                .map(Decision::valueOf);
        String referredTo = form.text("referredTo", CourseVerdict.LONGEST_REFERRED_TO);
        boolean refers = decision.filter(Decision.REFER::equals).isPresent();
        if (refers && referredTo.isEmpty()) form.problem("referredTo", "followup.verdict.referredTo.missing");
        if (decision.isPresent() && !refers && !referredTo.isEmpty()) {
            form.problem("referredTo", "followup.verdict.referredTo.unwanted", referredTo);
        }
        String learnt = form.need("learnt", CourseVerdict.LONGEST_LEARNT);
        String reason = before.isEmpty() ? "" : form.need("reason", LONGEST_REASON);
        if (!form.isClean() || decision.isEmpty()) return Optional.empty();
        Provenance provenance = before.map(CourseVerdict::provenance)
                .map(last -> last.next(who.id(), now, reason))
                .orElseGet(() -> Provenance.first(who.id(), now));
        return Optional.of(
                new CourseVerdict(course.id(), course.client(), decision.get(), referredTo, learnt, provenance));
    }

    private Form form(UUID course) {
        return verdicts.ofCourse(course)
                .map(verdict -> Map.of(
                        "decision", verdict.decision().name(),
                        "referredTo", verdict.referredTo(),
                        "learnt", verdict.learnt(),
                        "version", Integer.toString(verdict.provenance().version())))
                .map(fields -> Form.filled(words, fields))
                .orElseGet(() -> Form.filled(words, Map.of("version", "0")));
    }

    private record Judged(Client client, Course course) {}

    /** Only a course in which somebody was needled has something to judge. */
    private Optional<Judged> judged(UUID client, UUID id) {
        return clients.find(client)
                .flatMap(found -> courses.find(id)
                        .filter(course -> course.client().equals(client) && course.state() != CourseState.DRAFT)
                        .filter(course -> needled(course) > 0)
                        .map(course -> new Judged(found, course)));
    }
}
