package fibril.clinic.consult;

import fibril.atlas.RuleKind;
import fibril.clinic.practice.Provenance;
import java.util.List;
import java.util.UUID;

/**
 * What somebody decided about one finding. It holds for the answer it was made on: another answer is another finding and
 * needs another decision.
 */
public record Settlement(
        UUID id,
        UUID client,
        String rule,
        Answer answer,
        RuleKind kind,
        Way way,
        String why,
        List<String> avoidAreas,
        String signedAs,
        String atlasVersion,
        Provenance provenance) {

    public Settlement {
        avoidAreas = List.copyOf(avoidAreas);
        if (way == Way.OVERRIDDEN && why.isBlank()) throw new IllegalArgumentException("an override needs a reason");
        if (way == Way.OVERRIDDEN && signedAs.isBlank()) throw new IllegalArgumentException("an override is signed");
        if (way == Way.OVERRIDDEN && kind == RuleKind.ABSOLUTE) {
            throw new IllegalArgumentException("an absolute finding cannot be overridden: " + rule);
        }
    }

    public enum Way {
        /** A practitioner goes on in spite of it. */
        OVERRIDDEN,
        /** Seen, and what it asks for will be done. */
        ACKNOWLEDGED,
        /** Taken back. */
        WITHDRAWN
    }

    /** The next version: it no longer counts. */
    public Settlement withdrawn(Provenance next) {
        return new Settlement(
                id, client, rule, answer, kind, Way.WITHDRAWN, why, avoidAreas, signedAs, atlasVersion, next);
    }

    boolean isAbout(Finding finding, Answer given) {
        return way != Way.WITHDRAWN
                && rule.equals(finding.rule().id())
                && kind == finding.kind()
                && answer.equals(given);
    }
}
