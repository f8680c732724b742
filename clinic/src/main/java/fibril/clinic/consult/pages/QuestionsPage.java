package fibril.clinic.consult.pages;

import fibril.atlas.AnswerShape;
import fibril.atlas.Atlas;
import fibril.atlas.ScreeningRule;
import fibril.clinic.consult.Candidate;
import fibril.clinic.consult.Given;
import fibril.clinic.consult.RuleBook;
import fibril.clinic.consult.Screening;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What /clients/{client}/screening/new and …/{id}/edit show: the medical questions that apply, by topic, and those that
 * are only about other areas, for a plan that goes further than the goals.
 *
 * @param version the version on record that this one follows, empty for a new questionnaire
 * @param changes an earlier answer is changed, so that a reason is needed
 * @param home the form from home whose answers can be confirmed here, empty when nothing of it waits
 */
public record QuestionsPage(
        ClientHead head,
        Form form,
        String address,
        String action,
        String key,
        String version,
        boolean changes,
        boolean noGoals,
        String home,
        String homeNote,
        List<Group> groups,
        List<AskBlock> elsewhere) {

    /** What is known already: the answers on record, and those from home that nobody has gone through with her yet. */
    record Earlier(Map<String, Given> given, AsSent home) {}

    /** Questions under one heading. */
    public record Group(String id, String label, List<AskBlock> questions, String fromRecord) {}

    /** The two sets of rules a form asks: those that apply, and those that would for other areas or concerns. */
    record Asked(List<ScreeningRule> applying, List<ScreeningRule> elsewhere) {

        static Asked of(Atlas atlas, Candidate candidate, LocalDate today) {
            List<ScreeningRule> applying = rules(atlas, candidate, today);
            Candidate anywhere = new Candidate(
                    candidate.sex(), candidate.born(), candidate.ageYears(), candidate.skinType(), Set.of(), Set.of());
            List<ScreeningRule> elsewhere = rules(atlas, anywhere, today).stream()
                    .filter(rule -> !applying.contains(rule))
                    .toList();
            return new Asked(applying, elsewhere);
        }

        private static List<ScreeningRule> rules(Atlas atlas, Candidate candidate, LocalDate today) {
            return Screening.asked(RuleBook.of(atlas), candidate, today);
        }

        List<ScreeningRule> all() {
            return Stream.concat(applying.stream(), elsewhere.stream()).toList();
        }
    }

    static List<Group> groups(
            Atlas atlas, Asked asked, Form form, Earlier before, Candidate candidate, LocalDate today, Words words) {
        return atlas.topics().stream()
                .map(topic -> new Group(
                        topic.id(),
                        topic.label(),
                        blocks(
                                asked.applying().stream()
                                        .filter(rule -> rule.topic().equals(topic))
                                        .toList(),
                                form,
                                before,
                                today,
                                words),
                        asked.applying().stream()
                                .filter(rule -> rule.topic().equals(topic))
                                .filter(rule -> rule.answer() instanceof AnswerShape.Age)
                                .findFirst()
                                .map(rule -> words.t(
                                        "consult.questions.age",
                                        candidate.ageOn(today).orElse(0)))
                                .orElse("")))
                .filter(group ->
                        !group.questions().isEmpty() || !group.fromRecord().isEmpty())
                .toList();
    }

    static List<AskBlock> blocks(List<ScreeningRule> rules, Form form, Earlier before, LocalDate today, Words words) {
        return rules.stream()
                .filter(rule -> !(rule.answer() instanceof AnswerShape.Age))
                .map(rule -> AskBlock.of(rule, form, before.given().get(rule.id()), before.home(), today, words))
                .toList();
    }

    public boolean isNew() {
        return version.isEmpty();
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
