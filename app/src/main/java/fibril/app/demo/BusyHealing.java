package fibril.app.demo;

import fibril.atlas.Atlas;
import fibril.atlas.CheckInQuestion;
import fibril.atlas.CheckInTime;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.Answers;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Raising;
import fibril.clinic.recover.RedFlags;
import fibril.clinic.recover.Said;
import fibril.clinic.recover.Treated;
import fibril.clinic.treat.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What clients of the busy practice told of their healing, judged by the same rules as everybody's. */
final class BusyHealing {

    private static final List<String> WORDS = List.of("", "", "", "All well.", "A little tight still.", "Flaking.");
    private static final Duration READ_WITHIN = Duration.ofHours(5);
    private static final Duration LOOKED_AFTER = Duration.ofHours(4);

    private final BusyChance chance;
    private final Atlas atlas;
    private final Instant now;

    BusyHealing(BusyChance chance, Atlas atlas, Instant now) {
        this.chance = chance;
        this.atlas = atlas;
        this.now = now;
    }

    /** Nearly every check-in whose time has come, and a call or two in between. */
    void tell(Session session, Course course, BusyWriting out) {
        Instant ended = session.startedAt().plus(Duration.ofMinutes(50));
        Treated treated = Treated.of(session, course, ended, atlas);
        boolean blisters = chance.percent(1);
        List<CheckIn> told = new ArrayList<>();
        for (CheckInTime time : atlas.checkInTimes()) {
            if (!chance.percent(97)) continue;
            tell(treated, session, time.atHours(), time.atHours() + chance.between(-2, 9), blisters, told, out);
        }
        if (chance.percent(95)) tell(treated, session, CheckIn.IN_BETWEEN, chance.between(26, 60), false, told, out);
        if (chance.percent(95)) tell(treated, session, CheckIn.IN_BETWEEN, chance.between(102, 160), false, told, out);
    }

    private void tell(
            Treated treated,
            Session session,
            int due,
            int hours,
            boolean blisters,
            List<CheckIn> told,
            BusyWriting out) {
        Instant at = treated.endedAt().plus(Duration.ofHours(hours)).plusSeconds(chance.between(0, 3600));
        if (at.isAfter(now)) return;
        Map<String, Said> said = new HashMap<>();
        for (CheckInQuestion question : treated.questionsAt(due, atlas)) {
            said.put(question.id(), DemoHealing.usual(question, hours));
        }
        if (blisters && due > 0 && due < 48) said.put("blisters", new Said.Yes());
        boolean fromHome = chance.percent(60);
        UUID teller = fromHome ? session.client() : session.operator();
        CheckIn checkIn = new CheckIn(
                chance.id(),
                treated.client(),
                treated.session(),
                due,
                at,
                new Answers(said),
                chance.of(WORDS),
                List.of(),
                Provenance.first(teller, at));
        out.checkIns.add(checkIn);
        if (fromHome && at.isBefore(now.minus(READ_WITHIN)))
            out.read.add(new BusyWriting.Read(checkIn.id(), session.operator(), at));
        out.event(at, teller, "add", "check-in", checkIn.id());
        RedFlags rules = new RedFlags(atlas.redFlags(), atlas.checkInQuestions(), treated);
        Raising raising = new Raising(List.copyOf(told), List.of(), treated, atlas.version(), chance::id);
        for (Flag flag : raising.of(rules.judge(told, checkIn), checkIn, at)) flag(flag, session.operator(), at, out);
        told.add(checkIn);
    }

    private void flag(Flag flag, UUID by, Instant at, BusyWriting out) {
        if (out.flags.stream()
                .anyMatch(other ->
                        other.session().equals(flag.session()) && other.rule().equals(flag.rule()))) return;
        out.flags.add(flag);
        out.event(at, by, "raise", "flag", flag.id());
        Instant closed = at.plus(LOOKED_AFTER);
        if (closed.isAfter(now)) return;
        Closing closing = new Closing(
                "Called and seen; nothing more was needed.",
                by,
                closed,
                Closing.Result.RESOLVED,
                Closing.Harm.MINOR,
                Closing.Involvement.POSSIBLE,
                "",
                "",
                false,
                null,
                null,
                null);
        out.flags.add(flag.closed(closing, by, closed));
        out.event(closed, by, "close", "flag", flag.id());
    }
}
