package fibril.clinic.consult;

import fibril.atlas.ScreeningRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything on record that decides whether somebody may be needled. */
public record Dossier(
        Candidate candidate,
        Past past,
        Map<String, Answer> answers,
        List<Settlement> settlements,
        List<FindingPaper> papers) {

    /** A chain of waits is short; this only stops one that never ends. */
    private static final int MOST_WAITS = 20;

    public Dossier {
        answers = Map.copyOf(answers);
        settlements = List.copyOf(settlements);
        papers = List.copyOf(papers);
    }

    public Readiness readiness(RuleBook book, LocalDate today) {
        Readiness now = judgedOn(book, today);
        LocalDate day = today;
        Readiness then = now;
        // when a wait ends something else may begin, such as a scar that is no longer too young but still young
        for (int waits = 0; waits < MOST_WAITS; waits++) {
            if (then.mayProceed()) return new Readiness(today, now.judged(), day);
            if (then.lastWaitEnd().isEmpty()) return now;
            day = then.lastWaitEnd().get();
            then = judgedOn(book, day);
        }
        return now;
    }

    /** The last day on record from which a rule counts, whatever was answered. */
    public Optional<LocalDate> recordedDay(ScreeningRule rule) {
        return past.lastDayFor(rule, candidate.areas());
    }

    private Readiness judgedOn(RuleBook book, LocalDate day) {
        List<Finding> findings =
                Screening.of(book, candidate, past, answers, day).findings();
        return new Readiness(
                day, findings.stream().map(finding -> judged(finding, day)).toList(), null);
    }

    private Judged judged(Finding finding, LocalDate day) {
        String rule = finding.rule().id();
        Answer answer = answers.getOrDefault(rule, new Answer.NotAsked());
        return new Judged(
                finding,
                answer,
                settlements.stream()
                        .filter(made -> made.isAbout(finding, answer))
                        .findFirst()
                        .orElse(null),
                papers.stream().filter(paper -> paper.rule().equals(rule)).toList(),
                day);
    }
}
