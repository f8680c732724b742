package fibril.forecast.calibrate;

import fibril.forecast.evidence.FitRow;
import fibril.forecast.evidence.Seen;
import fibril.forecast.link.Link;
import fibril.forecast.link.LinkGroup;
import fibril.forecast.link.LinkParameter;
import fibril.forecast.link.ScaleLink;
import fibril.forecast.link.Spread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of evidence and the gains behind it: what a set of parameters expects, and how likely it makes what was seen. */
final class RowModel {

    /** Nodes and weights for what differs between outcomes of one study: Gauss and Hermite, five points. */
    private static final double[] NODES = {
        -2.8569700138728056, -1.355626179974266, 0, 1.355626179974266, 2.8569700138728056
    };

    private static final double[] NODE_WEIGHTS = {
        0.011257411327720691, 0.2220759220056126, 0.5333333333333333, 0.2220759220056126, 0.011257411327720691
    };

    private static final double BUILDS_UP_DAYS = 21;
    private static final double LEAST = 1e-12;

    private final FitRow row;
    private final ArmGains.@Nullable Gains gains;
    private final double builtUp;

    RowModel(FitRow row, ArmGains gains) {
        this.row = row;
        this.gains = row.arm() == FitRow.Arm.NEEDLED ? gains.of(row.course()) : null;
        this.builtUp = -Math.expm1(-row.course().day() / BUILDS_UP_DAYS);
    }

    FitRow row() {
        return row;
    }

    private ArmGains.Gains gains() {
        if (gains == null) throw new IllegalStateException(row.key() + " was not needled");
        return gains;
    }

    /** Before any effect of the study: share gained, or for biopsies and echoes the reading. */
    double expected(int draw, Link link) {
        double day = row.course().day();
        return switch (row.quantity()) {
            case COLLAGEN -> link.get(LinkParameter.STAIN_BIAS) * gains().collagen(draw);
            case ECHO_DENSITY -> link.get(LinkParameter.ECHO_SLOPE) * gains().collagen(draw);
            case ELASTIN -> gains().elastin(draw);
            case CLINICAL ->
                switch (row.arm()) {
                    case NEEDLED -> besideControl(link, day) + link.specific(row.group(), gains().collagen(draw));
                    case CONTROL -> link.unspecific(row.blind(), day);
                    case CREAM -> link.cream(false, day);
                    case CREAM_NEEDLED -> link.cream(true, day);
                };
        };
    }

    /** What is seen without needles drops out where the untreated half of the same scar was the measure. */
    private double besideControl(Link link, double day) {
        return row.group() == LinkGroup.SCARS && isOnLine() ? 0 : link.unspecific(row.blind(), day);
    }

    private boolean isOnLine() {
        return row.seen() instanceof Seen.Counts counts && counts.unit() == Seen.Unit.LINE_MM;
    }

    /** How much of the study's own effect shows in this row: none in biopsies, none without needles but for creams. */
    double studyShare() {
        if (row.quantity() != FitRow.Quantity.CLINICAL || row.arm() == FitRow.Arm.CONTROL) return 0;
        return builtUp;
    }

    double outcomeSpread(Link link) {
        return row.quantity() == FitRow.Quantity.CLINICAL ? link.get(LinkParameter.OUTCOME_SPREAD) : 0;
    }

    /**
     * ln p(seen | middle) but for a constant, the row's weight taken.
     *
     * @param outcome standard deviation of what is special to this row, to be summed out here
     */
    double logLikelihood(double middle, double outcome, Link link) {
        double log = switch (row.seen()) {
            case Seen.Mean(double share, double error) ->
                Math.log(Spread.t4Density(share, middle, Math.hypot(error, outcome)));
            case Seen.AtLeast(double errors, double error) ->
                log(Spread.atLeast(errors * error, middle, Math.hypot(error, outcome)));
            case Seen.Below(double errors, double error) ->
                log(1 - Spread.atLeast(errors * error, middle, Math.hypot(error, outcome)));
            case Seen.Counts counts -> logOf(counts, middle, outcome, link);
        };
        return row.weight() * log;
    }

    private static double logOf(Seen.Counts counts, double middle, double outcome, Link link) {
        if (outcome == 0) return logOf(counts, middle, link);
        double[] logs = new double[NODES.length];
        for (int node = 0; node < NODES.length; node++) {
            logs[node] = logOf(counts, middle + outcome * NODES[node], link);
        }
        return logSum(logs, NODE_WEIGHTS);
    }

    private static double logOf(Seen.Counts counts, double middle, Link link) {
        double[] cells = cells(counts, middle, link);
        double sum = 0;
        int before = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            int upTo = cell < counts.steps().size() ? counts.steps().get(cell).people() : counts.people();
            sum += (upTo - before) * log(cells[cell]);
            before = upTo;
        }
        return sum;
    }

    /** Chance of each cell: at or above the hardest step first, below the easiest last. */
    static double[] cells(Seen.Counts counts, double middle, Link link) {
        int steps = counts.steps().size();
        double[] cells = new double[steps + 1];
        double above = 0;
        for (int step = 0; step < steps; step++) {
            double reached = reached(counts, counts.steps().get(step), middle, link);
            cells[step] = reached - above;
            above = reached;
        }
        cells[steps] = 1 - above;
        return cells;
    }

    /** {@code ln Σ w e^l} without under- or overflow. */
    static double logSum(double[] logs, double[] weights) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) most = Math.max(most, log);
        double sum = 0;
        for (int i = 0; i < logs.length; i++) sum += weights[i] * Math.exp(logs[i] - most);
        return most + Math.log(sum);
    }

    private static double log(double chance) {
        return Math.log(Math.max(LEAST, chance));
    }

    /** Chance that one of the people reaches a step. */
    static double reached(Seen.Counts counts, Seen.Step step, double middle, Link link) {
        double person = link.get(LinkParameter.PERSON_SPREAD);
        return switch (counts.unit()) {
            case SHARE -> Spread.atLeast(step.from(), middle, person);
            case LINE_MM -> Spread.atLeast(step.from() / ScaleLink.LINE_MM, middle, person);
            case GRADES ->
                Spread.fallsByGrades((int) step.from(), middle * counts.baseline(), person * counts.baseline());
        };
    }

    static List<RowModel> of(List<FitRow> rows, ArmGains gains) {
        return rows.stream().map(row -> new RowModel(row, gains)).toList();
    }
}
