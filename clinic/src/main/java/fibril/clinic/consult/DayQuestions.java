package fibril.clinic.consult;

import fibril.atlas.ScreeningRule;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What may have changed since the medical questions were answered, asked again on the day of treatment. */
public final class DayQuestions {

    private final Supplier<RuleBook> books;
    private final Questionnaires questionnaires;
    private final ScreeningRecords records;
    private final HomeForms homeForms;

    public DayQuestions(
            Supplier<RuleBook> books, Questionnaires questionnaires, ScreeningRecords records, HomeForms homeForms) {
        this.books = books;
        this.questionnaires = questionnaires;
        this.records = records;
        this.homeForms = homeForms;
    }

    /**
     * One question.
     *
     * @param before the answer on record; {@code answeredToday} when it was given today
     * @param fromHome what she answered there and nobody has gone through with her, where it is something else
     */
    public record Question(
            ScreeningRule rule,
            @Nullable Given before,
            boolean answeredToday,
            @Nullable Answer fromHome) {

        public Optional<Given> previous() {
            return Optional.ofNullable(before);
        }

        public Optional<Answer> otherwiseFromHome() {
            return Optional.ofNullable(fromHome);
        }
    }

    /** Who writes, when, and why the answers are written again. */
    public record Writing(UUID author, Instant at, LocalDate today, String reason) {}

    /** In the order of the list; those answered today are among them. */
    public List<Question> of(Client client, Set<String> areas, Set<String> concerns, LocalDate today) {
        Map<String, Given> given =
                questionnaires.current(client.id()).map(Questionnaire::given).orElse(Map.of());
        FromHome home = homeForms.awaiting(client.id());
        return Screening.asked(books.get(), ScreeningRecords.candidate(client, areas, concerns), today).stream()
                .filter(rule -> isAskedAgain(rule, given.get(rule.id()), areas))
                .map(rule -> {
                    Given before = given.get(rule.id());
                    Answer sent = home.to(rule.id())
                            .filter(answer -> before == null || !answer.equals(before.answer()))
                            .orElse(null);
                    return new Question(
                            rule, before, before != null && before.on().equals(today), sent);
                })
                .toList();
    }

    /** What may have changed from visit to visit, and what was answered about other skin. */
    static boolean isAskedAgain(ScreeningRule rule, @Nullable Given given, Set<String> areas) {
        return rule.effects().askAgainOnTheDay() || (given != null && !given.speaksOf(rule, areas));
    }

    /**
     * Keeps the answers of the day as the next version of the questionnaire on record. They must fit their questions
     * ({@link AnswerFault}); an answer that is the same as before is given again today all the same. One that contradicts
     * what she sent from home does not settle it: that is cleared up where both stand side by side.
     */
    public Questionnaire record(
            Client client, Set<String> areas, Set<String> concerns, Map<String, Answer> answers, Writing writing) {
        Optional<Questionnaire> current = questionnaires.current(client.id());
        Map<String, Given> given =
                new HashMap<>(current.map(Questionnaire::given).orElse(Map.of()));
        answers.forEach((rule, answer) -> {
            if (!(answer instanceof Answer.NotAsked)) {
                given.merge(
                        rule,
                        new Given(answer, writing.today(), writing.author(), areas),
                        (before, today) -> today.and(before));
            }
        });
        Provenance provenance = current.map(
                        before -> before.provenance().next(writing.author(), writing.at(), writing.reason()))
                .orElse(Provenance.first(writing.author(), writing.at()));
        UUID id = current.map(Questionnaire::id).orElseGet(UUID::randomUUID);
        Questionnaire asked =
                new Questionnaire(id, client.id(), given, List.of(), books.get().version(), provenance);
        homeForms.confirm(client.id(), answers, writing.author(), writing.at());
        Questionnaire next = records.withFindings(asked, client, areas, concerns, writing.today());
        questionnaires.add(next);
        return next;
    }
}
