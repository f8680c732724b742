package fibril.atlas;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the graded claims. */
final class ClaimsFile {

    private final Basis basis;
    private final Set<String> areas;
    private final Set<String> concerns;
    private final Set<String> studies;

    ClaimsFile(Basis basis, Set<String> areas, Set<String> concerns, Facts.Evidence evidence) {
        this.basis = basis;
        this.areas = areas;
        this.concerns = concerns;
        this.studies = Stream.concat(
                        evidence.trials().stream().map(TrialRow::studyId),
                        evidence.recovery().stream().map(RecoveryRow::studyId))
                .collect(Collectors.toSet());
    }

    List<Claim> read(Entry root) {
        return root.records("claims", "id", this::claim);
    }

    private Claim claim(Entry entry) {
        return new Claim(
                entry.text("id"),
                entry.whole("number", 1, 99),
                entry.texts("rows"),
                entry.text("claim"),
                entry.oneOf("verdict", Claim.Verdict.class),
                entry.text("verdictText"),
                entry.oneOf("grade", Claim.EvidenceGrade.class),
                entry.text("gradeText"),
                entry.texts("forClients"),
                entry.parts("forClinicians", this::finding),
                entry.ids("concerns", concerns),
                entry.ids("areas", areas),
                basis.standing(entry));
    }

    private Claim.Finding finding(Entry entry) {
        return new Claim.Finding(
                entry.text("text"), entry.ids("studies", studies), entry.oneOf("direction", Claim.Direction.class));
    }
}
