package fibril.clinic.consult.pages;

import fibril.atlas.Area;
import fibril.atlas.Citation;
import fibril.atlas.Claim;
import fibril.atlas.Claim.Direction;
import fibril.atlas.Claim.EvidenceGrade;
import fibril.atlas.Claim.Verdict;
import fibril.atlas.Concern;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.Source;
import fibril.atlas.Standing;
import fibril.atlas.Status;
import fibril.clinic.consult.GoalEvidence;
import fibril.clinic.consult.GoalEvidence.Weighed;
import fibril.clinic.consult.pages.EvidencePage.Bullet;
import fibril.clinic.consult.pages.EvidencePage.GoalPart;
import fibril.clinic.consult.pages.EvidencePage.Saying;
import fibril.clinic.consult.pages.EvidencePage.Why;
import fibril.clinic.web.Mark;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts evidence into the words of one page, and numbers its sources in the order they are first named. */
public final class EvidenceLines {

    private final Words words;
    private final Fitzpatrick skin;
    private final List<Source> numbered = new ArrayList<>();

    public EvidenceLines(Words words, Fitzpatrick skin) {
        this.words = words;
        this.skin = skin;
    }

    GoalPart goal(GoalEvidence goal) {
        Concern concern = goal.concern();
        return new GoalPart(
                concern.id(),
                words.t("evidence.goal", capital(concern.plainName()), names(goal.areas())),
                goal.wishes(),
                goal.typicalResults(),
                words.t(
                        "evidence.published",
                        concern.sessions().words(),
                        concern.intervalWeeks().words()),
                planned(concern),
                concern.standing().status() == Status.UNVERIFIED ? words.t("evidence.borrowed") : "",
                goal.elsewhere().isEmpty() ? "" : words.t("evidence.elsewhere", names(goal.elsewhere())),
                goal.claims().stream()
                        .map(claim -> saying(concern.id() + "-", claim))
                        .toList(),
                why(concern.standing()),
                List.of(
                        words.t("evidence.clinical.kind", concern.evidence()),
                        words.t("evidence.clinical.range", concern.rangeBetweenSources())));
    }

    Saying general(Weighed weighed) {
        return saying("", weighed);
    }

    /** Every source named so far, in the order of its number. */
    List<SourceLine> allSources() {
        return numbered.stream().map(source -> line(source, "")).toList();
    }

    private Saying saying(String prefix, Weighed weighed) {
        Claim claim = weighed.claim();
        return new Saying(
                prefix + claim.id(),
                claim.claim(),
                claim.forClients(),
                mark(weighed.verdict()),
                words.t("evidence.verdict." + weighed.verdict().name()),
                grade(weighed),
                why(claim.standing()),
                List.of(
                        words.t("evidence.clinical.verdict", claim.verdictText()),
                        words.t("evidence.clinical.grade", claim.gradeText())),
                claim.forClinicians().stream().map(this::bullet).toList());
    }

    /** A good study of one half of a saying is no proof of the other half. */
    private String grade(Weighed weighed) {
        String grade = words.t("evidence.grade." + weighed.grade().name());
        boolean ofOnePart = weighed.verdict() == Verdict.PARTLY_SUPPORTED && weighed.grade() == EvidenceGrade.RCT;
        return ofOnePart ? words.t("evidence.grade.part", grade) : grade;
    }

    private Bullet bullet(Claim.Finding finding) {
        String text = finding.studies().isEmpty()
                ? finding.text()
                : words.t("evidence.clinical.bullet", finding.text(), String.join(", ", finding.studies()));
        return new Bullet(
                mark(finding.direction()),
                words.t("evidence.direction." + finding.direction().name()),
                text);
    }

    private String planned(Concern concern) {
        int days = concern.spacing().proposedDays(skin);
        String gap = days % 7 == 0 ? words.t("evidence.weeks", days / 7) : words.t("evidence.days", days);
        return words.t("evidence.planned", concern.sessions().proposed(), gap);
    }

    private Why why(Standing standing) {
        String numbers = standing.citations().stream()
                .map(citation -> number(citation.source()))
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return new Why(
                standing.citations().stream().map(EvidenceLines::line).toList(),
                numbers.isEmpty() ? "" : words.t("evidence.numbers", numbers),
                standing.status() == Status.SOURCED ? "" : standing.reason());
    }

    private int number(Source source) {
        if (!numbered.contains(source)) numbered.add(source);
        return numbered.indexOf(source) + 1;
    }

    private static SourceLine line(Citation citation) {
        return line(citation.source(), citation.supports());
    }

    private static SourceLine line(Source source, String supports) {
        return new SourceLine(source.what(), source.url(), source.weight().words(), supports);
    }

    private static String names(List<Area> areas) {
        return areas.stream().map(Area::plainName).collect(Collectors.joining("; "));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Mark mark(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> Mark.OK;
            case PARTLY_SUPPORTED, MIXED, WEAK -> Mark.INFO;
            case OPEN, UNTESTED -> Mark.UNANSWERED;
            case CONTRADICTED -> Mark.RAISED;
        };
    }

    private static Mark mark(Direction direction) {
        return switch (direction) {
            case FOR -> Mark.OK;
            case AGAINST -> Mark.RAISED;
            case OPEN -> Mark.UNANSWERED;
        };
    }
}
