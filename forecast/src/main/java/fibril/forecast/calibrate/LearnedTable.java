package fibril.forecast.calibrate;

import fibril.forecast.course.PossibleSkins;
import fibril.forecast.evidence.FitRow;
import fibril.forecast.evidence.FitTable;
import fibril.forecast.link.LinkParameter;
import fibril.skin.ensemble.Quantiles;
import fibril.skin.healing.HealingParameter;
import fibril.skin.needling.NeedlingParameter;
import fibril.skin.prior.Normal;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What was believed before and after, number by number, and what the data could not inform. */
final class LearnedTable {

    /** Above this share of its prior spread, a number has learned nothing worth the name. */
    private static final double UNLEARNED = 0.9;

    private final FitTable table;
    private final ArmGains gains;
    private final Fit fit;
    private final Formatter out;
    private final List<String> unlearned = new ArrayList<>();

    LearnedTable(FitTable table, ArmGains gains, Fit fit, Formatter out) {
        this.table = table;
        this.gains = gains;
        this.fit = fit;
        this.out = out;
    }

    void write() {
        out.format("## Prior against posterior\n\n");
        out.format(
                "5 %%, 50 %%, 95 %%; shrunk = spread after over spread before (in the scale the prior is drawn in).\n\n");
        out.format("| number | prior | posterior | shrunk | meaning |\n");
        out.format("| --- | --- | --- | --- | --- |\n");
        for (LinkParameter each : LinkParameter.values()) {
            Quantiles after = quantiles(i -> fit.link(i).get(each));
            double spread =
                    spread(quantiles(i -> fit.posterior().theta(i)[each.index()])) / spread(Quantiles.of(standard()));
            row(
                    CalibrationReport.lower(each),
                    values(each.priorQuantile(0.05), each.priorQuantile(0.5), each.priorQuantile(0.95)),
                    values(after.at(0.05), after.at(0.5), after.at(0.95)),
                    spread,
                    each.meaning());
        }
        composites();
        out.format(
                "\n**The data could not inform** (spread kept over nine tenths): %s.\n\n",
                String.join(", ", unlearned));
    }

    private void composites() {
        FitRow.Course four = table.rows().stream()
                .filter(row -> row.study().equals("Ablon2018"))
                .findFirst()
                .orElseThrow()
                .course();
        skin(
                "collagen_gain_d150",
                "gain of upper dermis on day 150 of four monthly sessions, age 55 (G)",
                draw -> gains.of(four).collagen(draw));
        skin("elastin_d150", "the same for elastin", draw -> gains.of(four).elastin(draw));
        skin("retained_share", "share of new collagen that matures, k_x/(k_x + delta_n) (xi)", draw -> {
            double matures = healing(draw, HealingParameter.ONE_MATURES);
            return matures / (matures + healing(draw, HealingParameter.NEW_LOSS));
        });
        for (HealingParameter each : List.of(
                HealingParameter.SYNTHESIS,
                HealingParameter.TGF_HALF_EFFECT,
                HealingParameter.ACTIVATION,
                HealingParameter.DEACTIVATION,
                HealingParameter.NEW_LOSS,
                HealingParameter.ONE_MATURES,
                HealingParameter.RETURN_TO_REST,
                HealingParameter.DENSITY_FEEDBACK,
                HealingParameter.COLLAGEN_LOST,
                HealingParameter.ELASTIN_LOST,
                HealingParameter.ELASTIN_MADE,
                HealingParameter.SYNTHESIS_AGEING)) {
            skin(each.symbol(), each.note(), draw -> healing(draw, each));
        }
        NeedlingParameter[] needling = NeedlingParameter.values();
        skin(
                needling[0].symbol(),
                "share of strokes that puncture",
                draw -> PossibleSkins.draws().needling(draw).punctureShare());
        skin(
                needling[2].symbol(),
                "true depth over set depth",
                draw -> PossibleSkins.draws().needling(draw).depthShare());
    }

    private static double healing(int draw, HealingParameter parameter) {
        return PossibleSkins.draws().healing(draw, 30).get(parameter);
    }

    private void skin(String name, String meaning, IntToDoubleFunction ofDraw) {
        Quantiles before = Quantiles.of(
                IntStream.range(0, gains.skins()).mapToDouble(ofDraw).toArray());
        Quantiles after = quantiles(i -> ofDraw.applyAsDouble(fit.draw(i)));
        boolean logs = before.at(0.05) > 0 && after.at(0.05) > 0;
        double shrunk = logs
                ? Math.log(after.at(0.84) / after.at(0.16)) / Math.log(before.at(0.84) / before.at(0.16))
                : spread(after) / spread(before);
        row(
                name,
                values(before.at(0.05), before.at(0.5), before.at(0.95)),
                values(after.at(0.05), after.at(0.5), after.at(0.95)),
                shrunk,
                meaning);
    }

    private void row(String name, String prior, String posterior, double shrunk, String meaning) {
        if (shrunk > UNLEARNED) unlearned.add(name);
        out.format("| %s | %s | %s | %.2f | %s |\n", name, prior, posterior, shrunk, meaning);
    }

    private static String values(double low, double middle, double high) {
        return String.format(Locale.ROOT, "%.3g, %.3g, %.3g", low, middle, high);
    }

    private static double spread(Quantiles quantiles) {
        return quantiles.at(0.84) - quantiles.at(0.16);
    }

    private static double[] standard() {
        return IntStream.range(0, 2000)
                .mapToDouble(i -> Normal.quantile((i + 0.5) / 2000))
                .toArray();
    }

    private Quantiles quantiles(IntToDoubleFunction value) {
        return Quantiles.of(IntStream.range(0, fit.size()).mapToDouble(value).toArray());
    }
}
