package fibril.clinic.consult.pages;

import fibril.atlas.AnswerShape;
import fibril.atlas.AskedOf;
import fibril.atlas.ScreeningRule;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.Candidate;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.ScreeningRecords;
import fibril.clinic.people.Client;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The medical questions for a client's own telephone: those that apply to her and are hers to answer. What stands on
 * record is not shown there; she says it anew.
 */
@Component
public class HomeQuestions {

    private final Consultations consultations;
    private final CurrentAtlas atlas;
    private final Words words;

    public HomeQuestions(Consultations consultations, CurrentAtlas atlas, Words words) {
        this.consultations = consultations;
        this.atlas = atlas;
        this.words = words;
    }

    /** By her goals, and by the areas and concerns of what is planned for the visit. */
    public List<ScreeningRule> askedOf(Client client, Set<String> areas, Set<String> concerns, LocalDate today) {
        return QuestionsPage.Asked.of(atlas.get(), candidate(client, areas, concerns), today).applying().stream()
                .filter(rule -> rule.askedOf() == AskedOf.CLIENT && isHersToAnswer(rule))
                .toList();
    }

    /** Her age is known, and how her hopes are to be rated is a matter for two. */
    private static boolean isHersToAnswer(ScreeningRule rule) {
        return !(rule.answer() instanceof AnswerShape.Age || rule.answer() instanceof AnswerShape.Rating);
    }

    private Candidate candidate(Client client, Set<String> areas, Set<String> concerns) {
        Optional<Consultation> goals = consultations.latest(client.id());
        return ScreeningRecords.candidate(
                client,
                together(areas, goals.map(Consultation::areas).orElse(Set.of())),
                together(concerns, goals.map(Consultation::concerns).orElse(Set.of())));
    }

    private static Set<String> together(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** Under the headings of the atlas; a heading without a question is left out. */
    public List<QuestionsPage.Group> groups(List<ScreeningRule> rules, Form form, LocalDate today) {
        return atlas.get().topics().stream()
                .map(topic -> new QuestionsPage.Group(
                        topic.id(),
                        topic.label(),
                        rules.stream()
                                .filter(rule -> rule.topic().equals(topic))
                                .map(rule -> AskBlock.of(rule, form, null, today, words))
                                .toList(),
                        ""))
                .filter(group -> !group.questions().isEmpty())
                .toList();
    }

    /** What does not fit is noted in the form. */
    public Map<String, Answer> read(Form form, List<ScreeningRule> rules, LocalDate today) {
        return TypedAnswers.read(form.labels("consult.questions"), rules, today, words);
    }
}
