package fibril.forecast;

import java.util.List;

/** Courses side by side, computed with the same draws, so that differences are those of the courses. */
public record Comparison(List<Side> sides, List<String> notTested) {

    public Comparison {
        sides = List.copyOf(sides);
        notTested = List.copyOf(notTested);
    }

    /** One course. */
    public sealed interface Side {

        Plan plan();

        record Refused(Plan plan, List<Refusal> refusals) implements Side {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }

        /**
         * @param gain upper-dermis collagen at the horizon, above the untreated self (0.2 = a fifth more)
         * @param gainOverFirst this course's gain less the first course's, draw by draw
         * @param downtimeHours redness over the whole course, all sessions added
         * @param injuredShare of the upper dermis in one session
         */
        record Figures(
                Plan plan,
                Interval gain,
                Interval gainOverFirst,
                Interval downtimeHours,
                Interval injuredShare,
                Outcome outcome)
                implements Side {}
    }
}
