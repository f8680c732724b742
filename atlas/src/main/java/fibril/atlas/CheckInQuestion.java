package fibril.atlas;

import java.util.List;

/** One thing asked after a session. */
public record CheckInQuestion(String id, String ask, Form form) {

    public CheckInQuestion {
        Checks.id("check-in question", id);
        Checks.text("ask", ask);
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
        record DayNumber(int max) implements Form {}

        record Choice(List<Pick> options) implements Form {
            public Choice {
                options = List.copyOf(options);
            }
        }
    }

    public record Pick(String id, String label) {}
}
