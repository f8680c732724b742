package fibril.forecast.calibrate;

import fibril.forecast.evidence.Seen;
import fibril.forecast.link.Link;
import fibril.forecast.link.LinkParameter;
import fibril.forecast.link.Spread;
import fibril.skin.ensemble.Dice;
import fibril.skin.ensemble.Weights;
import fibril.skin.fit.Forecasted;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/** A study as it would be forecast by those who never saw it, in the figures it reports. */
final class NewStudy {

    private static final long PURPOSE = 71;

    private final Fit fit;
    private final Weights weights;
    private final long seed;

    NewStudy(Fit fit, Weights weights, long seed) {
        this.fit = fit;
        this.weights = weights;
        this.seed = seed;
    }

    /** What the row says as one number: a mean share, or the mean of its graded steps; empty where it has none. */
    static OptionalDouble number(RowModel row) {
        return switch (row.row().seen()) {
            case Seen.Mean(double share, double error) -> OptionalDouble.of(share);
            case Seen.AtLeast none -> OptionalDouble.empty();
            case Seen.Below none -> OptionalDouble.empty();
            case Seen.Counts counts -> {
                double[] shares = new double[counts.steps().size() + 1];
                int before = 0;
                for (int cell = 0; cell < shares.length; cell++) {
                    int upTo = cell < counts.steps().size()
                            ? counts.steps().get(cell).people()
                            : counts.people();
                    shares[cell] = (upTo - before) / (double) counts.people();
                    before = upTo;
                }
                yield OptionalDouble.of(graded(counts, shares));
            }
        };
    }

    /** Mean of graded steps: each cell counts as its middle, the last as half its step for shares and nothing for grades. */
    static double graded(Seen.Counts counts, double[] cells) {
        List<Seen.Step> steps = counts.steps();
        double mean = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            mean += cells[cell]
                    * switch (counts.unit()) {
                        case GRADES -> cell < steps.size() ? steps.get(cell).from() / counts.baseline() : 0;
                        case LINE_MM -> cell < steps.size() ? 1 : 0;
                        case SHARE -> {
                            double from = cell < steps.size() ? steps.get(cell).from() : 0;
                            double to = cell == 0 ? 1 : steps.get(cell - 1).from();
                            yield (from + to) / 2;
                        }
                    };
        }
        return mean;
    }

    /** The row as forecast; empty where it reports no number. */
    Optional<Forecasted> forecast(RowModel row) {
        OptionalDouble seen = number(row);
        if (seen.isEmpty()) return Optional.empty();
        double[] values = new double[fit.size()];
        for (int i = 0; i < values.length; i++) {
            RandomGenerator dice = Dice.of(seed, PURPOSE, row.row().key().hashCode(), i);
            values[i] = one(row, fit.draw(i), fit.link(i), dice);
        }
        return Optional.of(new Forecasted(values, weights, seen.getAsDouble()));
    }

    private static double one(RowModel row, int draw, Link link, RandomGenerator dice) {
        double middle = row.expected(draw, link)
                + link.get(LinkParameter.STUDY_SPREAD) * Spread.t4Quantile(Dice.open(dice)) * row.studyShare()
                + row.outcomeSpread(link) * dice.nextGaussian();
        return switch (row.row().seen()) {
            case Seen.Mean(double share, double error) -> middle + error * dice.nextGaussian();
            case Seen.AtLeast none -> middle;
            case Seen.Below none -> middle;
            case Seen.Counts counts ->
                graded(counts, sampled(RowModel.cells(counts, middle, link), counts.people(), dice));
        };
    }

    /** As many people as the study had fall into its cells. */
    private static double[] sampled(double[] cells, int people, RandomGenerator dice) {
        double[] shares = new double[cells.length];
        for (int person = 0; person < people; person++) {
            double left = dice.nextDouble();
            int cell = 0;
            while (cell < cells.length - 1 && left >= cells[cell]) left -= cells[cell++];
            shares[cell] += 1.0 / people;
        }
        return shares;
    }
}
