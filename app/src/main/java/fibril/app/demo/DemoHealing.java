package fibril.app.demo;

import fibril.atlas.Atlas;
import fibril.atlas.CheckInQuestion;
import fibril.atlas.CheckInTime;
import fibril.clinic.people.Client;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.Answers;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
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
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How the made-up clients healed, judged by the same rules as everybody's healing. */
@Component
@ConditionalOnProperty("fibril.demo")
class DemoHealing {

    private final CheckIns checkIns;
    private final Flags flags;
    private final CurrentAtlas atlas;

    DemoHealing(CheckIns checkIns, Flags flags, CurrentAtlas atlas) {
        this.checkIns = checkIns;
        this.flags = flags;
        this.atlas = atlas;
    }

    /** Every check-in of a session whose time has come; in the newest session the last one is left to be done. */
    void tell(Story story, Session session, Treated treated, boolean newest, Calendar days) {
        if (story.is("healing", "none")) return;
        List<CheckIn> told = new ArrayList<>();
        for (CheckInTime time : atlas.get().checkInTimes()) {
            Instant at = session.startedAt().plus(Duration.ofHours(time.atHours()));
            boolean stillDue = newest && Duration.between(at, days.now()).toHours() < 20;
            if (at.isAfter(days.now()) || stillDue) return;
            tell(story, session, treated, time, at, told);
        }
    }

    private void tell(Story story, Session session, Treated treated, CheckInTime time, Instant at, List<CheckIn> told) {
        Atlas facts = atlas.get();
        Map<String, Said> said = new HashMap<>();
        for (CheckInQuestion question : treated.questionsAt(time.atHours(), facts)) {
            said.put(question.id(), usual(question, time.atHours()));
        }
        said.putAll(unusual(story, time.atHours()));
        Provenance written = Provenance.first(session.operator(), at);
        CheckIn checkIn = new CheckIn(
                UUID.randomUUID(),
                session.client(),
                session.id(),
                time.atHours(),
                at,
                new Answers(said),
                "",
                List.of(),
                written);
        checkIns.add(checkIn);
        RedFlags rules = new RedFlags(facts.redFlags(), facts.checkInQuestions(), treated);
        Raising raising = new Raising(
                List.copyOf(told), flags.ofSession(session.id()), treated, facts.version(), UUID::randomUUID);
        raising.of(rules.judge(told, checkIn), checkIn, at).forEach(flags::add);
        told.add(checkIn);
    }

    /** What most people say at this hour. */
    static Said usual(CheckInQuestion question, int hours) {
        return switch (question.form()) {
            case CheckInQuestion.Form.YesNo _ ->
                question.id().equals("differenceSeen") && hours > 600 ? new Said.Yes() : new Said.No();
            case CheckInQuestion.Form.Rating _ -> new Said.Rated(usualRating(question.id(), hours));
            case CheckInQuestion.Form.DayNumber _ -> hours < 100 ? new Said.NotYet() : new Said.OnDay(3);
            case CheckInQuestion.Form.Choice choice ->
                new Said.Chosen(choice.options().getFirst().id());
        };
    }

    private static int usualRating(String question, int hours) {
        if (hours > 100) return 0;
        return switch (question) {
            case "redness" -> hours < 48 ? 2 : 0;
            case "pain", "swelling" -> hours < 48 ? 1 : 0;
            default -> 0;
        };
    }

    private static Map<String, Said> unusual(Story story, int hours) {
        return switch (story.text("healing")) {
            case "blisters" -> hours == 24 ? Map.of("blisters", new Said.Yes()) : Map.of();
            case "redness" -> hours == 168 ? Map.of("redness", new Said.Rated(2)) : Map.of();
            case "strong" ->
                hours <= 72 ? Map.of("redness", new Said.Rated(3), "swelling", new Said.Rated(2)) : Map.of();
            case "closed", "dark" -> hours == 672 ? Map.of("darkMarks", new Said.Yes()) : Map.of();
            default -> Map.of();
        };
    }

    /** In some stories what was raised has been looked after. */
    void lookAfter(Client client, UUID by) {
        for (Flag flag : flags.ofClient(client.id())) {
            if (!flag.isOpen()) continue;
            Instant at = flag.last().at().plus(Duration.ofHours(3));
            Closing closing = new Closing(
                    "Seen in the practice; sun care explained; the next session was held back until it had faded.",
                    by,
                    at,
                    Closing.Result.RESOLVED,
                    Closing.Harm.MINOR,
                    Closing.Involvement.POSSIBLE,
                    "",
                    "",
                    false,
                    null,
                    null,
                    null);
            flags.add(flag.closed(closing, by, at));
        }
    }
}
