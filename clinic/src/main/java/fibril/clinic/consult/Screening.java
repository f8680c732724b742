package fibril.clinic.consult;

import fibril.atlas.ScreeningRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Every finding of the questions that apply to somebody, in the order of the list; none stops at the first. */
public record Screening(List<Finding> findings) {

    public Screening {
        findings = List.copyOf(findings);
    }

    public static Screening of(
            RuleBook book, Candidate candidate, Past past, Map<String, Answer> answers, LocalDate today) {
        ScreeningDay day = new ScreeningDay(book, candidate, past, today);
        return new Screening(asked(book, candidate, today).stream()
                .map(rule -> day.apply(rule, answers.getOrDefault(rule.id(), new Answer.NotAsked())))
                .toList());
    }

    /** The rules that apply, by who she is and by where and for what she is to be treated. */
    public static List<ScreeningRule> asked(RuleBook book, Candidate candidate, LocalDate today) {
        return book.rules().stream()
                .filter(rule -> rule.appliesTo().matches(candidate.subjectOn(today)))
                .toList();
    }

    /** Before anybody has settled anything. */
    public boolean mayProceed() {
        return findings.stream().noneMatch(Finding::blocks);
    }
}
