package fibril.clinic.consult;

import fibril.atlas.RuleKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finding on one day with the answer behind it, what was decided about it, and the papers attached to it. */
public record Judged(
        Finding finding,
        Answer answer,
        @Nullable Settlement settlementOrNull,
        List<FindingPaper> papers,
        LocalDate today) {

    public Judged {
        papers = List.copyOf(papers);
    }

    public Optional<Settlement> settlement() {
        return Optional.ofNullable(settlementOrNull);
    }

    public boolean blocks() {
        return finding.blocks() && !isOverridden();
    }

    /** Decided against by a practitioner, and the papers for it still hold. */
    public boolean isOverridden() {
        return mayBeOverridden() && papersForOverride().isEmpty() && isSettled(Settlement.Way.OVERRIDDEN);
    }

    public boolean isAcknowledged() {
        return isSettled(Settlement.Way.ACKNOWLEDGED);
    }

    private boolean isSettled(Settlement.Way way) {
        return settlement().filter(made -> made.way() == way).isPresent();
    }

    /** Never an absolute one or silence; a wait only where a letter or approval may shorten it. */
    public boolean mayBeOverridden() {
        return switch (finding) {
            case Finding.Clear _, Finding.Unanswered _ -> false;
            case Finding.Raised raised ->
                switch (raised.kind()) {
                    case RELATIVE -> true;
                    case DEFER -> asksForPaper();
                    case ABSOLUTE, CAUTION, AVOID_ZONE, NO_ANAESTHETIC -> false;
                };
            case Finding.Wait wait -> wait.rule().kind() != RuleKind.ABSOLUTE && asksForPaper();
        };
    }

    private boolean asksForPaper() {
        return List.of(PaperKind.values()).stream()
                .anyMatch(kind -> kind.askedBy(finding.rule()).isPresent());
    }

    /** Asked for by this finding, and none that holds is attached. */
    public List<PaperKind> missingPapers() {
        if (finding instanceof Finding.Clear || finding instanceof Finding.Unanswered) return List.of();
        return List.of(PaperKind.values()).stream()
                .filter(kind -> kind.askedBy(finding.rule()).isPresent() && !holds(kind))
                .toList();
    }

    /** Without an approval that is only about numbing cream one may go on, without the cream. */
    public List<PaperKind> papersForOverride() {
        return missingPapers().stream()
                .filter(kind ->
                        !(kind == PaperKind.APPROVAL && finding.rule().effects().noAnaesthetic()))
                .toList();
    }

    private boolean holds(PaperKind kind) {
        return papers.stream().anyMatch(paper -> paper.kind() == kind && paper.holdsOn(today));
    }

    /** Caution, zone to leave out or no numbing cream: seen to, but not a bar. */
    public boolean isToAcknowledge() {
        return finding instanceof Finding.Raised && !finding.blocks();
    }

    public boolean forbidsAnaesthetic() {
        if (!(finding instanceof Finding.Raised raised)) return false;
        boolean approved = PaperKind.APPROVAL.askedBy(raised.rule()).isPresent() && holds(PaperKind.APPROVAL);
        return raised.kind() == RuleKind.NO_ANAESTHETIC
                || (raised.rule().effects().noAnaesthetic() && !approved);
    }

    public boolean drawsAvoidZone() {
        return finding instanceof Finding.Raised raised
                && (raised.kind() == RuleKind.AVOID_ZONE
                        || raised.rule().effects().avoidZone());
    }
}
