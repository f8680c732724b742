package fibril.atlas;

import java.util.List;

/** A question on which sources differ, with every position. */
public record Disagreement(String id, String question, String timeId, List<Position> positions, String recommend) {

    public Disagreement {
        Checks.id("disagreement", id);
        Checks.text("question", question);
        positions = List.copyOf(positions);
        if (positions.size() < 2) throw new IllegalArgumentException("a disagreement needs two positions");
    }

    public record Position(String says, String by, List<Citation> citations) {
        public Position {
            citations = List.copyOf(citations);
        }
    }
}
