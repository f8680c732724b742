package fibril.clinic.consult;

import fibril.atlas.Fitzpatrick;
import fibril.atlas.ScreeningRule;
import fibril.atlas.Sex;
import fibril.clinic.people.Client;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Screening of a client from everything the practice has on record of her. */
public final class ScreeningRecords implements ReadinessOf {

    private final Supplier<RuleBook> books;
    private final Questionnaires questionnaires;
    private final Consultations consultations;
    private final Decisions decisions;
    private final HomeForms homeForms;
    private final LastNeedling lastNeedling;

    /** Both kinds of decision about findings. */
    public record Decisions(Settlements settlements, FindingPapers papers) {}

    public ScreeningRecords(
            Supplier<RuleBook> books,
            Questionnaires questionnaires,
            Consultations consultations,
            Decisions decisions,
            HomeForms homeForms,
            LastNeedling lastNeedling) {
        this.books = books;
        this.questionnaires = questionnaires;
        this.consultations = consultations;
        this.decisions = decisions;
        this.homeForms = homeForms;
        this.lastNeedling = lastNeedling;
    }

    @Override
    public Readiness of(Client client, Set<String> areas, Set<String> concerns, LocalDate today) {
        return dossier(client, areas, concerns, answersOf(client)).readiness(books.get(), today);
    }

    @Override
    public Readiness onTheDay(Client client, Set<String> areas, Set<String> concerns, LocalDate today) {
        Map<String, Answer> answers = new HashMap<>(answersOf(client));
        answers.keySet().removeAll(toAskAgain(client, areas, today));
        return dossier(client, areas, concerns, answers).readiness(books.get(), today);
    }

    /** The questionnaire with what the rules find in it on this day, as it is kept. */
    public Questionnaire withFindings(
            Questionnaire asked, Client client, Set<String> areas, Set<String> concerns, LocalDate today) {
        List<Questionnaire.Found> found = dossier(client, areas, concerns, undisputed(client, asked.answers()))
                .readiness(books.get(), today)
                .judged()
                .stream()
                .map(each -> Questionnaire.Found.of(each.finding()))
                .toList();
        return new Questionnaire(
                asked.id(), asked.client(), asked.given(), found, asked.atlasVersion(), asked.provenance());
    }

    /** With the answers on record. */
    public Dossier dossier(Client client, Set<String> areas, Set<String> concerns) {
        return dossier(client, areas, concerns, answersOf(client));
    }

    public Dossier dossier(Client client, Set<String> areas, Set<String> concerns, Map<String, Answer> answers) {
        return new Dossier(
                candidate(client, areas, concerns),
                past(client, areas),
                answers,
                stillAbout(client, decisions.settlements().ofClient(client.id())),
                decisions.papers().ofClient(client.id()));
    }

    /** A decision is made on an answer as it stood: once she said something else in between, it is another occasion. */
    private List<Settlement> stillAbout(Client client, List<Settlement> settlements) {
        if (settlements.isEmpty()) return settlements;
        List<Questionnaire> newestFirst = questionnaires.history(client.id());
        return settlements.stream()
                .filter(made -> newestFirst.stream()
                        .filter(asked -> asked.provenance()
                                .at()
                                .isAfter(made.provenance().at()))
                        .map(asked -> asked.answers().getOrDefault(made.rule(), new Answer.NotAsked()))
                        .allMatch(made.answer()::equals))
                .toList();
    }

    public static Candidate candidate(Client client, Set<String> areas, Set<String> concerns) {
        Fitzpatrick skinType = client.skinType().isPresent()
                ? Fitzpatrick.ofNumber(client.skinType().getAsInt())
                : Fitzpatrick.UNKNOWN;
        return new Candidate(sexOf(client), client.born(), null, skinType, areas, concerns);
    }

    private static Sex sexOf(Client client) {
        return switch (client.sex()) {
            case FEMALE -> Sex.FEMALE;
            case MALE -> Sex.MALE;
            case UNKNOWN -> Sex.UNKNOWN;
        };
    }

    private Map<String, Answer> answersOf(Client client) {
        return undisputed(
                client,
                questionnaires.current(client.id()).map(Questionnaire::answers).orElse(Map.of()));
    }

    /** Without those that she contradicted from home, as long as nobody has cleared it up with her. */
    private Map<String, Answer> undisputed(Client client, Map<String, Answer> onRecord) {
        Map<String, Answer> answers = new HashMap<>(onRecord);
        answers.keySet().removeAll(homeForms.awaiting(client.id()).contradicted(onRecord));
        return answers;
    }

    /** Rules that may have changed since and were not answered today. */
    private Set<String> toAskAgain(Client client, Set<String> areas, LocalDate today) {
        Map<String, Given> given =
                questionnaires.current(client.id()).map(Questionnaire::given).orElse(Map.of());
        return books.get().rules().stream()
                .filter(rule -> {
                    Given before = given.get(rule.id());
                    if (before == null || !DayQuestions.isAskedAgain(rule, before, areas)) return false;
                    return !before.on().equals(today) || !before.speaksOf(rule, areas);
                })
                .map(ScreeningRule::id)
                .collect(Collectors.toSet());
    }

    private Past past(Client client, Set<String> areas) {
        LocalDate lastHere = areas.stream()
                .map(area -> lastNeedling.lastOn(client.id(), area))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Past(
                consultations.ofClient(client.id()).stream()
                        .flatMap(consultation -> consultation.earlier().stream())
                        .toList(),
                lastHere);
    }
}
