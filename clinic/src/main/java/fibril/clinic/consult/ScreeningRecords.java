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
        answers.keySet().removeAll(toAskAgain(client, today));
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
                decisions.settlements().ofClient(client.id()),
                decisions.papers().ofClient(client.id()));
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
        Set<String> disputed = homeForms
                .latest(client.id())
                .map(form -> form.contradicted(onRecord))
                .orElse(Set.of());
        Map<String, Answer> answers = new HashMap<>(onRecord);
        answers.keySet().removeAll(disputed);
        return answers;
    }

    /** Rules that may have changed since and were not answered today. */
    private Set<String> toAskAgain(Client client, LocalDate today) {
        Map<String, Given> given =
                questionnaires.current(client.id()).map(Questionnaire::given).orElse(Map.of());
        return books.get().rules().stream()
                .filter(rule -> rule.effects().askAgainOnTheDay())
                .map(ScreeningRule::id)
                .filter(rule -> given.containsKey(rule) && !given.get(rule).on().equals(today))
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
