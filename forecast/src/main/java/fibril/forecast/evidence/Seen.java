package fibril.forecast.evidence;

import java.util.List;

/** What a study says of one outcome of one arm. Shares are parts of the trouble that went; for biopsies, gains. */
public sealed interface Seen {

    /** A mean and its standard error. */
    record Mean(double share, double standardError) implements Seen {
        public Mean {
            if (!(standardError > 0)) throw new IllegalArgumentException("a mean has an error, was " + standardError);
        }
    }

    /** How many of the people reached each step, hardest step first. */
    record Counts(Unit unit, double baseline, int people, List<Step> steps) implements Seen {
        public Counts {
            steps = List.copyOf(steps);
            int before = 0;
            for (Step step : steps) {
                if (!(step.people() >= before && step.people() <= people)) {
                    throw new IllegalArgumentException("steps hold more people as they get easier, were " + steps);
                }
                before = step.people();
            }
        }
    }

    record Step(double from, int people) {}

    /** What steps are counted in. */
    enum Unit {
        SHARE,
        /** Whole grades from the baseline of the row. */
        GRADES,
        LINE_MM
    }

    /** No figure, only that the mean was at least so many standard errors. */
    record AtLeast(double standardErrors, double standardError) implements Seen {}

    /** No figure, only that the mean was below so many standard errors. */
    record Below(double standardErrors, double standardError) implements Seen {}
}
