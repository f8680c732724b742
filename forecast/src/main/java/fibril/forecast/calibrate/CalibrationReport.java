package fibril.forecast.calibrate;

import fibril.atlas.Atlas;
import fibril.forecast.evidence.FitRow;
import fibril.forecast.evidence.FitTable;
import fibril.forecast.link.LinkParameter;
import fibril.skin.ensemble.Quantiles;
import fibril.skin.fit.Coverage;
import fibril.skin.fit.Forecasted;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a calibration has to say for itself, misses included. */
final class CalibrationReport {

    private final Atlas atlas;
    private final FitTable table;
    private final List<StudyModel> studies;
    private final ArmGains gains;
    private final Fit fit;
    private final List<Held.Study> held;
    private final Calibration.Effort effort;
    private final Formatter out = new Formatter(Locale.ROOT);

    CalibrationReport(
            Atlas atlas,
            FitTable table,
            List<StudyModel> studies,
            ArmGains gains,
            Fit fit,
            List<Held.Study> held,
            Calibration.Effort effort) {
        this.atlas = atlas;
        this.table = table;
        this.studies = studies;
        this.gains = gains;
        this.fit = fit;
        this.held = held;
        this.effort = effort;
    }

    String text() {
        head();
        scores();
        heldOut();
        misses();
        silent();
        biopsies();
        new LearnedTable(table, gains, fit, out).write();
        decisions();
        return out.toString();
    }

    private void head() {
        out.format("# Calibration of the forecast\n\n");
        out.format(
                "Written by `fibril calibrate`; not edited by hand. The model: [decision 0006](../decisions/0006-link.md) and the Javadoc of\n");
        out.format("`fibril.forecast.link` and `fibril.forecast.calibrate`.\n\n");
        out.format("* atlas %s\n", atlas.version());
        out.format(
                "* seed %d, %d possible skins, %d particles, %d kept\n",
                effort.seed(), effort.skins(), fit.size(), effort.kept());
        out.format(
                "* %d rows of %d studies in the fit, %d rows left out (last table)\n",
                table.rows().size(), table.studies().size(), table.leftOut().size());
        out.format(
                "* %d different skins among the particles; ln evidence %.1f\n",
                fit.posterior().distinctDraws(), fit.posterior().logEvidence());
        out.format(
                "\nAll clinical figures are shares of the trouble that went: 0.4 = four tenths of the way from baseline to the best end of\n");
        out.format("the scale, positive = better. Graded rows are told by the mean of their steps.\n\n");
    }

    private List<Held.Row> rows(Predicate<Held.Row> wanted) {
        return held.stream()
                .flatMap(study -> study.rows().stream())
                .filter(wanted)
                .toList();
    }

    private void scores() {
        out.format("## Each study forecast from the others\n\n");
        out.format(
                "Leave-one-study-out: intervals for the mean a new study reports, its own size, raters and people included.\n\n");
        out.format("| rows | | n | in 50 %% | in 80 %% | in 95 %% | mean CRPS |\n");
        out.format("| --- | --- | --- | --- | --- | --- | --- |\n");
        Predicate<Held.Row> needled = row -> row.row().arm().isNeedled();
        score("needled arms with a mean", rows(needled.and(Held.Row::scored)));
        score("needled arms, all with a number", rows(needled));
        score("arms without needles", rows(needled.negate()));
        score("everything", rows(row -> true));
        out.format(
                "\nNaive: mean over the other studies of the same concern and kind of arm, each counted once, and their spread as that of a\n");
        out.format(
                "new study; where fewer than two others have the concern, all concerns. It knows the same shares as the model. Rows that\n");
        out.format(
                "only say better-or-not have no mean a naive reader could pool: they count for coverage, not in the first line.\n");
        out.format(
                "For arms without needles hardly two studies agree on what was done, so the naive line there says little.\n\n");
        byStudy(needled.and(Held.Row::scored));
    }

    private void score(String what, List<Held.Row> rows) {
        if (rows.isEmpty()) return;
        one(what, "model", rows, Held.Row::model);
        one("", "naive", rows, Held.Row::naive);
    }

    private void one(String what, String who, List<Held.Row> rows, Function<Held.Row, Forecasted> forecast) {
        Coverage coverage = Coverage.of(rows.stream().map(forecast).toList());
        out.format(
                "| %s | %s | %d | %.0f %% | %.0f %% | %.0f %% | %.3f |\n",
                what,
                who,
                coverage.forecasts(),
                100 * coverage.of50(),
                100 * coverage.of80(),
                100 * coverage.of95(),
                coverage.meanCrps());
    }

    private void byStudy(Predicate<Held.Row> wanted) {
        double inside = 0;
        double model = 0;
        double naive = 0;
        int count = 0;
        for (Held.Study study : held) {
            List<Held.Row> rows = study.rows().stream().filter(wanted).toList();
            if (rows.isEmpty()) continue;
            count++;
            inside += rows.stream().filter(row -> row.model().isInside(0.8)).count() / (double) rows.size();
            model += rows.stream()
                    .mapToDouble(row -> row.model().crps())
                    .average()
                    .orElse(0);
            naive += rows.stream()
                    .mapToDouble(row -> row.naive().crps())
                    .average()
                    .orElse(0);
        }
        out.format(
                "Each of the %d studies of the first line counted once: %.0f %% in the 80 %% interval; mean CRPS %.3f, naive %.3f.\n\n",
                count, 100 * inside / count, model / count, naive / count);
    }

    private void heldOut() {
        out.format("## Study by study\n\n");
        out.format(
                "| study | concern | arm | raters | seen | forecast from the others (80 %%) | CRPS | naive (80 %%) | CRPS | particles |\n");
        out.format("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (Held.Study study : held) {
            for (Held.Row row : study.rows()) {
                out.format(
                        "| %s | %s | %s | %s | %.2f | %s%s | %.3f | %s | %.3f | %.0f%s |\n",
                        row.row().key(),
                        lower(row.row().group()),
                        lower(row.row().arm()),
                        row.row().blind() ? "blind" : "open",
                        row.model().observed(),
                        interval(row.model()),
                        row.model().isInside(0.8) ? "" : " **missed**",
                        row.model().crps(),
                        interval(row.naive()),
                        row.naive().crps(),
                        study.effective(),
                        study.refitted() ? ", fitted anew" : "");
            }
        }
        out.format("\n");
    }

    private static String interval(Forecasted forecast) {
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", forecast.median(), forecast.low(0.8), forecast.high(0.8));
    }

    private void misses() {
        out.format("## Misses\n\n");
        for (Held.Row row : rows(row -> !row.model().isInside(0.8))) {
            out.format(
                    "* %s: seen %.2f, expected %s%s. %s\n",
                    row.row().key(),
                    row.model().observed(),
                    interval(row.model()),
                    row.model().isInside(0.95) ? "" : ", outside the 95 % interval too",
                    row.row().note());
        }
        out.format("\n");
    }

    private void silent() {
        out.format("## Studies without figures\n\n");
        out.format("How likely the fit thinks what they said; they are in it, the negative ones too.\n\n");
        out.format("| study | concern | said | chance |\n");
        out.format("| --- | --- | --- | --- |\n");
        for (StudyModel study : studies) {
            for (RowModel row : study.rows()) {
                FitRow one = row.row();
                if (one.quantity() != FitRow.Quantity.CLINICAL
                        || NewStudy.number(row).isPresent()) continue;
                double chance = mean(i -> {
                    double middle = row.expected(fit.draw(i), fit.link(i));
                    double spread = fit.link(i).get(LinkParameter.STUDY_SPREAD);
                    return Math.exp(row.logLikelihood(middle, spread, fit.link(i)) / one.weight());
                });
                out.format("| %s | %s | %s | %.2f |\n", one.key(), lower(one.group()), one.note(), chance);
            }
        }
        out.format("\n");
    }

    private void biopsies() {
        out.format("## Biopsies and echoes\n\n");
        out.format("| study | what | seen | the fit expects (90 %%) |\n");
        out.format("| --- | --- | --- | --- |\n");
        for (StudyModel study : studies) {
            for (RowModel row : study.rows()) {
                if (row.row().quantity() == FitRow.Quantity.CLINICAL) continue;
                Quantiles expected = quantiles(i -> row.expected(fit.draw(i), fit.link(i)));
                String seen = NewStudy.number(row).isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "%+.0f %%",
                                100 * NewStudy.number(row).getAsDouble())
                        : "more than before, no figure";
                out.format(
                        "| %s | %s | %s | %+.0f %% (%+.0f to %+.0f) |\n",
                        row.row().key(),
                        lower(row.row().quantity()),
                        seen,
                        100 * expected.at(0.5),
                        100 * expected.at(0.05),
                        100 * expected.at(0.95));
            }
        }
        out.format("\n");
    }

    private Quantiles quantiles(IntToDoubleFunction value) {
        return Quantiles.of(IntStream.range(0, fit.size()).mapToDouble(value).toArray());
    }

    private double mean(IntToDoubleFunction value) {
        return IntStream.range(0, fit.size()).mapToDouble(value).average().orElseThrow();
    }

    private void decisions() {
        out.format("## Every row of the trial table\n\n");
        out.format("| study | outcome | in the fit | how, or why not |\n");
        out.format("| --- | --- | --- | --- |\n");
        for (FitRow row : table.rows()) {
            out.format(
                    "| %s | %s%s, %s | weight %.2f | %s |\n",
                    row.key(),
                    lower(row.quantity()),
                    row.findGroup().map(group -> " " + lower(group)).orElse(""),
                    lower(row.arm()),
                    row.weight(),
                    row.note());
        }
        for (FitTable.LeftOut row : table.leftOut()) {
            out.format("| %s %d | %s | no | %s |\n", row.study(), row.row(), row.outcome(), row.why());
        }
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
