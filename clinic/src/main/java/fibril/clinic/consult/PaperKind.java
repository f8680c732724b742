package fibril.clinic.consult;

import fibril.atlas.Paper;
import fibril.atlas.ScreeningRule;
import java.util.Optional;

/** What a finding may ask for. */
public enum PaperKind {
    /** From the doctor who knows the condition. */
    LETTER,
    /** A prescriber's approval. */
    APPROVAL;

    public Optional<Paper> askedBy(ScreeningRule rule) {
        return switch (this) {
            case LETTER -> rule.effects().letter();
            case APPROVAL -> rule.effects().prescriber();
        };
    }
}
