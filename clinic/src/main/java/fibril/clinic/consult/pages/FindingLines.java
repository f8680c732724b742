package fibril.clinic.consult.pages;

import fibril.atlas.ClinicChange;
import fibril.atlas.Paper;
import fibril.atlas.RuleKind;
import fibril.atlas.ScreeningRule;
import fibril.atlas.Status;
import fibril.clinic.consult.Finding;
import fibril.clinic.consult.FindingPaper;
import fibril.clinic.consult.Given;
import fibril.clinic.consult.Judged;
import fibril.clinic.consult.PaperKind;
import fibril.clinic.consult.Settlement;
import fibril.clinic.web.Mark;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts findings into words. */
final class FindingLines {

    private final String address;
    private final Map<String, Given> given;
    private final Function<ScreeningRule, Optional<LocalDate>> recorded;
    private final Function<UUID, String> names;
    private final Function<String, String> areaNames;
    private final Words words;

    FindingLines(
            String address,
            Map<String, Given> given,
            Function<ScreeningRule, Optional<LocalDate>> recorded,
            Function<UUID, String> names,
            Function<String, String> areaNames,
            Words words) {
        this.address = address;
        this.given = given;
        this.recorded = recorded;
        this.names = names;
        this.areaNames = areaNames;
        this.words = words;
    }

    FindingLine of(Judged judged) {
        ScreeningRule rule = judged.finding().rule();
        boolean clear = judged.finding() instanceof Finding.Clear;
        return new FindingLine(
                rule.id(),
                rule.condition(),
                mark(judged),
                edge(judged),
                state(judged),
                answer(rule),
                clear ? "" : rule.whatToTell(),
                clear ? "" : rule.action(),
                behind(rule),
                sources(rule),
                judged.papers().stream()
                        .filter(paper -> !paper.withdrawn())
                        .map(paper -> paper(paper, judged.today()))
                        .toList(),
                wanted(judged),
                judged.mayBeOverridden() && !judged.isOverridden(),
                judged.papersForOverride().stream()
                        .map(kind -> words.t("consult.override.needs." + lower(kind)))
                        .toList(),
                judged.isToAcknowledge() && !judged.isAcknowledged(),
                judged.drawsAvoidZone(),
                decision(judged));
    }

    private static Mark mark(Judged judged) {
        return switch (judged.finding()) {
            case Finding.Clear _ -> Mark.OK;
            case Finding.Unanswered _ -> Mark.UNANSWERED;
            case Finding.Wait _ -> judged.isOverridden() ? Mark.RAISED : Mark.WAIT;
            case Finding.Raised _ -> judged.blocks() ? Mark.STOP : Mark.RAISED;
        };
    }

    private static String edge(Judged judged) {
        return switch (mark(judged)) {
            case STOP -> "stop";
            case WAIT -> "wait";
            case RAISED -> "raised";
            case UNANSWERED -> "unanswered";
            case OK, DUE, FLAG, INFO, NONE, UNDERWAY -> "";
        };
    }

    private String state(Judged judged) {
        if (judged.isOverridden()) return words.t("consult.state.overridden");
        return switch (judged.finding()) {
            case Finding.Clear _ -> words.t("consult.state.clear");
            case Finding.Unanswered _ -> words.t("consult.state.unanswered");
            case Finding.Wait(ScreeningRule _, LocalDate until) -> words.t("consult.state.wait", words.day(until));
            case Finding.Raised(ScreeningRule _, RuleKind kind) ->
                words.t("consult.state." + lower(kind) + (judged.isAcknowledged() ? ".seen" : ""));
        };
    }

    /** What was answered, and beside it the day on record, which may be later than what was answered. */
    private String answer(ScreeningRule rule) {
        Given answer = given.get(rule.id());
        String said = answer == null ? "" : AnswerWords.of(rule, answer, words);
        return recorded.apply(rule)
                .map(day -> words.t("consult.answer.recorded", said, words.day(day)))
                .orElse(said);
    }

    private List<String> behind(ScreeningRule rule) {
        List<String> lines = new ArrayList<>();
        rule.waiting()
                .rangeDays()
                .ifPresent(range -> lines.add(words.t(
                        "consult.behind.days",
                        rule.waiting().days().isPresent()
                                ? words.number(rule.waiting().days().getAsInt())
                                : "–",
                        range.words())));
        if (!rule.disagreement().isEmpty()) lines.add(words.t("consult.behind.disagreement", rule.disagreement()));
        rule.clinicChanges().stream().map(ClinicChange::words).forEach(lines::add);
        if (rule.standing().status() != Status.SOURCED) {
            lines.add(words.t(
                    "consult.behind.status",
                    rule.standing().status().words(),
                    rule.standing().reason()));
        }
        return lines;
    }

    static List<SourceLine> sources(ScreeningRule rule) {
        return rule.standing().citations().stream()
                .map(citation -> new SourceLine(
                        citation.source().what(),
                        citation.source().url(),
                        citation.source().weight().words(),
                        citation.supports()))
                .toList();
    }

    private FindingLine.PaperLine paper(FindingPaper paper, LocalDate today) {
        boolean holds = paper.holdsOn(today);
        String key = holds ? "consult.paper.holds" : "consult.paper.expired";
        String text = words.t(
                key, words.t("consult.paper." + lower(paper.kind())), paper.from(), words.day(paper.expiresOn()));
        return new FindingLine.PaperLine(
                paper.id().toString(),
                Integer.toString(paper.provenance().version()),
                holds ? Mark.OK : Mark.DUE,
                text,
                paper.note(),
                paper.file().isPresent() ? address + "/screening/papers/" + paper.id() + "/file" : "",
                holds);
    }

    private List<FindingLine.Wanted> wanted(Judged judged) {
        List<FindingLine.Wanted> wanted = new ArrayList<>();
        List<PaperKind> missing = judged.missingPapers();
        if (judged.finding() instanceof Finding.Clear || judged.finding() instanceof Finding.Unanswered) return wanted;
        for (PaperKind kind : PaperKind.values()) {
            kind.askedBy(judged.finding().rule()).ifPresent(paper -> wanted.add(wanted(kind, paper, missing)));
        }
        return wanted;
    }

    private FindingLine.Wanted wanted(PaperKind kind, Paper paper, List<PaperKind> missing) {
        String label = words.t("consult.paper." + lower(kind));
        return new FindingLine.Wanted(
                kind.name(),
                label,
                words.t("consult.paper.wanted", label, paper.from(), paper.forWhat()),
                words.number(paper.validDays()),
                missing.contains(kind));
    }

    private FindingLine.@Nullable DecisionLine decision(Judged judged) {
        return judged.settlement().map(this::decision).orElse(null);
    }

    private FindingLine.DecisionLine decision(Settlement made) {
        String who = names.apply(made.provenance().author());
        String when = words.moment(made.provenance().at());
        String text = switch (made.way()) {
            case OVERRIDDEN -> words.t("consult.decision.overridden", made.signedAs(), when);
            case ACKNOWLEDGED -> words.t("consult.decision.acknowledged", who, when);
            case WITHDRAWN -> words.t("consult.decision.withdrawn", who, when);
        };
        String areas =
                String.join(", ", made.avoidAreas().stream().map(areaNames).toList());
        return new FindingLine.DecisionLine(
                made.id().toString(),
                Integer.toString(made.provenance().version()),
                text,
                areas.isEmpty() ? made.why() : areas + ": " + made.why());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
