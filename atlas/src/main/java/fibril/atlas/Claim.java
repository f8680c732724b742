package fibril.atlas;

import java.util.List;

/** What the popular article says, and what the published evidence says about it. */
public record Claim(
        String id,
        int number,
        List<String> rows,
        String claim,
        Verdict verdict,
        String verdictText,
        EvidenceGrade grade,
        String gradeText,
        List<String> forClients,
        List<Finding> forClinicians,
        List<String> concerns,
        List<String> areas,
        Standing standing) {

    public Claim {
        Checks.id("claim", id);
        Checks.text("claim", claim);
        Checks.text("verdictText", verdictText);
        rows = List.copyOf(rows);
        forClients = List.copyOf(forClients);
        forClinicians = List.copyOf(forClinicians);
        concerns = List.copyOf(concerns);
        areas = List.copyOf(areas);
    }

    public enum Verdict {
        SUPPORTED,
        PARTLY_SUPPORTED,
        MIXED,
        WEAK,
        OPEN,
        UNTESTED,
        CONTRADICTED
    }

    public enum EvidenceGrade {
        RCT,
        CONTROLLED,
        CASE_SERIES,
        EXPERT,
        NONE
    }

    public enum Direction {
        FOR,
        AGAINST,
        OPEN
    }

    public record Finding(String text, List<String> studies, Direction direction) {
        public Finding {
            studies = List.copyOf(studies);
        }
    }

    /** No concern named means that it belongs to every plan. */
    public boolean isAbout(String concern) {
        return concerns.isEmpty() || concerns.contains(concern);
    }
}
