package fibril.forecast.calibrate;

import fibril.forecast.evidence.FitRow;
import fibril.forecast.evidence.Seen;
import fibril.forecast.link.Link;
import fibril.skin.ensemble.Weights;
import fibril.skin.fit.Forecasted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Leave-one-study-out. The study's likelihood is divided out of the weights of the full fit; where that leaves too few
 * effective particles, everything is fitted anew without it.
 */
final class Held {

    /** Below this share of effective particles a study weighs too much to be divided out. */
    private static final double LEAST_LEFT = 0.25;

    private Held() {}

    /** Fits some of the studies anew. */
    interface Refit {
        Fit of(List<StudyModel> studies);
    }

    /** One row of a study that was held out, as forecast from the others and as a naive reader would have it. */
    record Row(FitRow row, Forecasted model, Forecasted naive, boolean scored) {}

    /** @param effective particles behind the forecast */
    record Study(String study, double effective, boolean refitted, List<Row> rows) {
        Study {
            rows = List.copyOf(rows);
        }
    }

    static List<Study> run(
            Fit full, List<StudyModel> studies, Refit refit, long seed, BiConsumer<Integer, Integer> progress) {
        Naive naive = new Naive(studies);
        List<Study> held = new ArrayList<>();
        for (StudyModel study : studies) {
            held.add(one(full, studies, study, refit, naive, seed));
            progress.accept(held.size(), studies.size());
        }
        return held;
    }

    private static Study one(
            Fit full, List<StudyModel> studies, StudyModel study, Refit refit, Naive naive, long seed) {
        Weights without = without(full, study);
        boolean anew = without.effectiveSize() < LEAST_LEFT * full.size();
        Fit fit = full;
        if (anew) {
            fit = refit.of(studies.stream().filter(other -> other != study).toList());
            without = Weights.equal(fit.size());
        }
        NewStudy asNew = new NewStudy(fit, without, seed);
        List<Row> rows = new ArrayList<>();
        for (RowModel row : study.rows()) {
            if (row.row().quantity() != FitRow.Quantity.CLINICAL) continue;
            asNew.forecast(row)
                    .ifPresent(model -> rows.add(
                            new Row(row.row(), model, naive.forecast(row, model.observed()), isAMean(row.row()))));
        }
        return new Study(study.study(), without.effectiveSize(), anew, rows);
    }

    /** One step alone says better or not; its number is no mean that a naive reader could pool. */
    private static boolean isAMean(FitRow row) {
        return !(row.seen() instanceof Seen.Counts counts)
                || counts.unit() == Seen.Unit.GRADES
                || (counts.unit() == Seen.Unit.SHARE && counts.steps().size() > 1);
    }

    private static Weights without(Fit full, StudyModel study) {
        double[] logs = new double[full.size()];
        for (int i = 0; i < logs.length; i++) {
            Link link = full.link(i);
            logs[i] = -study.logLikelihood(full.draw(i), link);
        }
        return Weights.ofLogs(logs);
    }
}
