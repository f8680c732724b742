package fibril.app.demo;

import fibril.atlas.AnswerShape;
import fibril.atlas.Atlas;
import fibril.atlas.Outcome;
import fibril.atlas.RuleKind;
import fibril.atlas.ScreeningRule;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.Finding;
import fibril.clinic.consult.Given;
import fibril.clinic.consult.Goal;
import fibril.clinic.consult.Past;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.RuleBook;
import fibril.clinic.consult.Screening;
import fibril.clinic.consult.ScreeningRecords;
import fibril.clinic.consult.Settlement;
import fibril.clinic.consult.Settlements;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Companion;
import fibril.clinic.people.Companions;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The first half of a story: who she is, what she wants, what she answered. */
@Component
@ConditionalOnProperty("fibril.demo")
class DemoClients {

    private static final String OVERRIDE = "Looked at together; a small area first, checked after a week.";
    /** One client in so many comes with an interpreter. */
    private static final int INTERPRETED = 5;

    private static final String PLACE = "small tattoo, two fingers wide, left side";

    private final Clients clients;
    private final Companions companions;
    private final Consultations consultations;
    private final Questionnaires questionnaires;
    private final Settlements settlements;
    private final ScreeningRecords records;
    private final CurrentAtlas atlas;

    DemoClients(
            Clients clients,
            Companions companions,
            Consultations consultations,
            Questionnaires questionnaires,
            Settlements settlements,
            ScreeningRecords records,
            CurrentAtlas atlas) {
        this.clients = clients;
        this.companions = companions;
        this.consultations = consultations;
        this.questionnaires = questionnaires;
        this.settlements = settlements;
        this.records = records;
        this.atlas = atlas;
    }

    private static Companion interpreter(Client client) {
        return new Companion(
                UUID.randomUUID(),
                client.id(),
                Companion.Role.INTERPRETER,
                "Meral Aydın",
                "interpreter of an agency",
                "Turkish",
                "01632 960900",
                false,
                client.provenance());
    }

    Client meet(Story story, int number, UUID author, Calendar days) {
        Instant at = days.at(story.number("talked"), 10, 0);
        Client client = new Client(
                UUID.randomUUID(),
                story.text("given"),
                story.text("family"),
                days.day(0).minusYears(story.number("age")).minusDays(37L + number),
                story.is("sex", "M") ? Sex.MALE : Sex.FEMALE,
                story.has("type") ? story.number("type") : null,
                (story.text("given") + "." + story.text("family") + number + "@example.org").toLowerCase(Locale.ROOT),
                "01632 960%03d".formatted(100 + number),
                DemoPhotographs.areOf(story) ? DemoPhotographs.NOTE : story.has("areas") ? "" : story.text("reason"),
                null,
                Provenance.first(author, at));
        clients.add(client);
        if (number % INTERPRETED == 0) companions.add(interpreter(client));
        return client;
    }

    void talk(Story story, Client client, UUID author, Calendar days) {
        LocalDate on = days.day(story.number("talked"));
        Provenance written = Provenance.first(author, days.at(story.number("talked"), 10, 20));
        List<Goal> goals = story.areas().stream()
                .map(area -> new Goal(area, story.text("concern"), story.text("reason")))
                .toList();
        consultations.add(new Consultation(
                UUID.randomUUID(),
                client.id(),
                on,
                story.text("reason"),
                goals,
                List.of(),
                "",
                atlas.get().version(),
                written));
        if (!story.is("screening", "none")) ask(story, client, on, written);
    }

    private void ask(Story story, Client client, LocalDate on, Provenance written) {
        Atlas facts = atlas.get();
        RuleBook book = RuleBook.of(facts);
        Set<String> areas = Set.copyOf(story.areas());
        Set<String> concerns = Set.of(story.text("concern"));
        var candidate = ScreeningRecords.candidate(client, areas, concerns);
        Map<String, Given> given = new HashMap<>();
        for (ScreeningRule rule : Screening.asked(book, candidate, on)) {
            given.put(rule.id(), new Given(nothingToSay(rule, on), on, written.author(), areas));
        }
        special(story, on).forEach((rule, answer) -> given.put(rule, new Given(answer, on, written.author(), areas)));
        if (story.is("screening", "unanswered"))
            List.of("keloid", "isotretinoin", "anticoagulant").forEach(given::remove);
        Questionnaire asked =
                new Questionnaire(UUID.randomUUID(), client.id(), given, List.of(), facts.version(), written);
        questionnaires.add(records.withFindings(asked, client, areas, concerns, on));
        Screening found = Screening.of(book, candidate, Past.NOTHING_KNOWN, asked.answers(), on);
        settle(story, client, found, asked.answers(), written);
    }

    /** What stands in the way in this story. */
    private static Map<String, Answer> special(Story story, LocalDate on) {
        return switch (story.text("screening")) {
            case "isotretinoin" -> Map.of("isotretinoin", new Answer.LastOn(on.minusDays(95)));
            case "pregnant" -> Map.of("pregnant", new Answer.Yes());
            case "steel" -> Map.of("metal_allergy", new Answer.Yes());
            case "tattoo" -> Map.of("tattoo_pmu", new Answer.Yes());
            case "overridden" -> Map.of("poor_healing", new Answer.Yes());
            default -> Map.of();
        };
    }

    /** The answer that raises nothing, in the shape the rule wants. */
    static Answer nothingToSay(ScreeningRule rule, LocalDate on) {
        return switch (rule.answer()) {
            case AnswerShape.YesNo _, AnswerShape.StaffYesNo _, AnswerShape.DateLast _ -> new Answer.No();
            case AnswerShape.DateOf _ -> new Answer.On(on.minusYears(4));
            case AnswerShape.Choice choice ->
                new Answer.Chosen(choice.options().stream()
                        .filter(option -> option.outcome() == Outcome.CLEAR)
                        .findFirst()
                        .orElseThrow()
                        .id());
            case AnswerShape.Rating rating -> new Answer.Rated(rating.min(), "Wants to feel at ease without make-up.");
            case AnswerShape.Age _ -> new Answer.NotAsked();
        };
    }

    /** Cautions are acknowledged; in one story a relative finding is overridden with a reason. */
    private void settle(
            Story story, Client client, Screening screening, Map<String, Answer> answers, Provenance written) {
        for (var finding : screening.findings()) {
            if (!(finding instanceof Finding.Raised raised)) continue;
            boolean overrides = raised.blocks() && story.is("screening", "overridden");
            if (raised.blocks() && !overrides) continue;
            boolean marks = raised.kind() == RuleKind.AVOID_ZONE;
            settlements.add(new Settlement(
                    UUID.randomUUID(),
                    client.id(),
                    raised.rule().id(),
                    answers.getOrDefault(raised.rule().id(), new Answer.NotAsked()),
                    raised.kind(),
                    overrides ? Settlement.Way.OVERRIDDEN : Settlement.Way.ACKNOWLEDGED,
                    overrides ? OVERRIDE : marks ? PLACE : "",
                    marks ? story.areas().subList(0, 1) : List.of(),
                    overrides ? "Pip Practitioner" : "",
                    atlas.get().version(),
                    written));
        }
    }
}
