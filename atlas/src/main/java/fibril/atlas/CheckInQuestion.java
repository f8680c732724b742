package fibril.atlas;

import java.util.List;
import java.util.Set;

/** One thing asked after a session; some only after numbing cream or on some areas. */
public record CheckInQuestion(String id, String ask, Form form, boolean onlyAfterAnaesthetic, Set<String> areas) {

    public CheckInQuestion {
        Checks.id("check-in question", id);
        Checks.text("ask", ask);
        areas = Set.copyOf(areas);
    }

    /** Whether it is asked after a session on these areas. No areas named means all. */
    public boolean isAskedAfter(Set<String> treatedAreas, boolean anaestheticUsed) {
        return (anaestheticUsed || !onlyAfterAnaesthetic)
                && (areas.isEmpty() || treatedAreas.stream().anyMatch(areas::contains));
    }

    /** The form of the answer. */
    public sealed interface Form {
        record YesNo() implements Form {}

        record Rating(int min, int max, List<AnswerShape.Label> labels) implements Form {
            public Rating {
                labels = List.copyOf(labels);
            }
        }

        /** Whole days after the session, 0 the same day; blank is not yet. */
        record DayNumber(int min, int max) implements Form {}

        record Choice(List<Pick> options) implements Form {
            public Choice {
                options = List.copyOf(options);
            }
        }
    }

    public record Pick(String id, String label) {}
}
