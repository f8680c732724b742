package fibril.forecast.calibrate;

import fibril.forecast.evidence.FitRow;
import fibril.forecast.link.LinkGroup;
import fibril.skin.ensemble.Weights;
import fibril.skin.fit.Forecasted;
import fibril.skin.prior.Normal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What someone would say who knew the other studies' results but no model: the mean over the other studies of the same
 * concern, each counted once, and their spread as that of a new study, {@code N(m, s² (1 + 1/k))}. Where fewer than two
 * others have the concern, the needled arms of all concerns serve.
 */
final class Naive {

    private static final int STEPS = 400;

    private final List<StudyModel> studies;

    Naive(List<StudyModel> studies) {
        this.studies = studies;
    }

    Forecasted forecast(RowModel row, double seen) {
        FitRow one = row.row();
        double[] others = others(one.study(), other -> other.arm() == one.arm() && sameConcern(other, one));
        if (others.length < 2) {
            others = others(
                    one.study(), other -> other.arm().isNeedled() == one.arm().isNeedled());
        }
        double mean = 0;
        for (double other : others) mean += other / others.length;
        double squares = 0;
        for (double other : others) squares += (other - mean) * (other - mean) / (others.length - 1);
        double spread = Math.sqrt(squares * (1 + 1.0 / others.length));
        double[] values = new double[STEPS];
        for (int i = 0; i < STEPS; i++) values[i] = mean + spread * Normal.quantile((i + 0.5) / STEPS);
        return new Forecasted(values, Weights.equal(STEPS), seen);
    }

    private static boolean sameConcern(FitRow other, FitRow one) {
        LinkGroup concern = one.group();
        return other.findGroup().filter(concern::equals).isPresent();
    }

    private double[] others(String except, Predicate<FitRow> wanted) {
        return studies.stream()
                .filter(study -> !study.study().equals(except))
                .map(study -> study.rows().stream()
                        .filter(row -> row.row().quantity() == FitRow.Quantity.CLINICAL && wanted.test(row.row()))
                        .map(NewStudy::number)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .average())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }
}
