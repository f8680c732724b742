package fibril.bench.photo;

import fibril.photo.Bands;
import fibril.photo.Measure;
import fibril.photo.image.Scale;
import fibril.photo.phantom.PhantomStudy;
import fibril.photo.phantom.SkinTone;
import fibril.photo.phantom.Treatment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Measures phantoms of every tone, writes the bands and the page that says how they were come by. */
public final class Phantoms {

    private static final int PAIRS = 24;
    private static final int TREATED = 3;
    private static final double[] FACTORS = {0.5, 0.75, 1.25};
    /** Bands are taken on some skins, the null test is held on others. */
    private static final long BAND_SEED = 100_000;

    private static final long NULL_SEED = 200_000;
    private static final long TREATED_SEED = 300_000;

    private final PhantomStudy study = new PhantomStudy(new Scale(10));
    private final Map<Measure, TreeMap<Double, List<Double>>> untreated = new EnumMap<>(Measure.class);
    private final Map<Measure, Double> bands = new EnumMap<>(Measure.class);
    private final StringBuilder page = new StringBuilder();

    private Phantoms() {}

    /** Arguments: the page and the file of bands to write, and how many pairs a tone (24). */
    public static void main(String[] args) throws IOException {
        int pairs = args.length > 2 ? Integer.parseInt(args[2]) : PAIRS;
        Phantoms run = new Phantoms();
        run.bands(pairs);
        run.table(pairs);
        run.nullTest(pairs);
        run.treated();
        run.spots(pairs);
        Files.writeString(Path.of(args[0]), run.page);
        Files.writeString(Path.of(args[1]), run.csv(pairs));
    }

    private void bands(int pairs) {
        for (double ita : SkinTone.classes()) {
            study.untreated(ita, pairs, BAND_SEED)
                    .forEach((measure, changes) -> untreated
                            .computeIfAbsent(measure, _ -> new TreeMap<>())
                            .put(ita, changes));
        }
        untreated.forEach((measure, byTone) -> bands.put(
                measure,
                UpperLimit.factor(pairs)
                        * byTone.values().stream()
                                .mapToDouble(PhantomStudy::sdc)
                                .max()
                                .orElseThrow()));
    }

    private void table(int pairs) {
        line("# Measures of photographs on made-up skin");
        line("");
        line("Written by `bench/run --photo`. " + pairs + " pairs a tone, 40 × 40 mm at 10 px/mm, 8 bits.");
        line("Figures from phantoms: they say what the arithmetic can do, not how accurate anything is on people.");
        line("");
        line("## Smallest detectable change by tone (ITA°)");
        line("");
        line(
                "SDC = 1.96 √2 SEM of untreated skin; – where the gates gave no figure. Fair: worst ≤ 1.5 × best. The band of this"
                        + " page is the widest tone's at the 80 % upper limit of so few pairs; the band in use is never narrower than"
                        + " that, than portraits shot again, and than its floor.");
        line("");
        StringBuilder head = new StringBuilder("| measure | unit |");
        for (double ita : SkinTone.classes()) head.append(String.format(Locale.ROOT, " %.0f |", ita));
        line(head + " worst : best | band of this page | band in use | goal |");
        line("| --- | --- |" + " --- |".repeat(SkinTone.classes().length) + " --- | --- | --- | --- |");
        untreated.forEach(this::row);
        line("");
    }

    private void row(Measure measure, TreeMap<Double, List<Double>> byTone) {
        StringBuilder row =
                new StringBuilder("| " + measure.words() + " | " + (measure.relative() ? "%" : measure.unit()) + " |");
        double shown = measure.relative() ? 100 : 1;
        double best = Double.MAX_VALUE;
        double worst = 0;
        for (double ita : SkinTone.classes()) {
            List<Double> changes = byTone.getOrDefault(ita, List.of());
            if (changes.isEmpty()) {
                row.append(" – |");
                continue;
            }
            double sdc = PhantomStudy.sdc(changes);
            best = Math.min(best, sdc);
            worst = Math.max(worst, sdc);
            row.append(String.format(Locale.ROOT, " %.3g |", shown * sdc));
        }
        double band = band(measure);
        String goal = measure.goal().isEmpty()
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%.3g, %s",
                        shown * measure.goal().getAsDouble(),
                        worst <= measure.goal().getAsDouble() ? "met" : "**missed**");
        line(row
                + String.format(
                        Locale.ROOT,
                        " %.2f | %.3g | %.3g | %s |",
                        worst / best,
                        shown * band,
                        shown * inUse(measure),
                        goal));
    }

    private static double inUse(Measure measure) {
        return Bands.phantom().of(measure, "made skin").halfWidth();
    }

    private double band(Measure measure) {
        Double band = bands.get(measure);
        if (band == null) throw new IllegalStateException(measure + " was never given, and has no band");
        return band;
    }

    private void nullTest(int pairs) {
        int shown = 0;
        int left = 0;
        int leftInUse = 0;
        Map<Measure, Integer> byMeasure = new EnumMap<>(Measure.class);
        for (double ita : SkinTone.classes()) {
            for (Map.Entry<Measure, List<Double>> entry :
                    study.untreated(ita, pairs, NULL_SEED).entrySet()) {
                for (double change : entry.getValue()) {
                    shown++;
                    if (Math.abs(change) > inUse(entry.getKey())) leftInUse++;
                    if (Math.abs(change) <= band(entry.getKey())) continue;
                    left++;
                    byMeasure.merge(entry.getKey(), 1, Integer::sum);
                }
            }
        }
        line("## Null test");
        line("");
        line(String.format(
                Locale.ROOT,
                "Other skins, no treatment: %d of %d changes leave the band of this page, %.1f %%; the band in use is left"
                        + " by %d, %.1f %% (at most 5 %% allowed).",
                left,
                shown,
                100.0 * left / shown,
                leftInUse,
                100.0 * leftInUse / shown));
        line("Of the band of this page, by measure: " + byMeasure);
        line("");
    }

    /** Slope of the change seen on the change made, through the mean of each factor. */
    private void treated() {
        line("## A known treatment");
        line("");
        line(
                "Slope of the change seen on the change made, factors 0.5, 0.75 and 1.25, and their correlation. Goal 0.8 to 1.2, r ≥ 0.9.");
        line("");
        line("| measure | tone | slope | r |");
        line("| --- | --- | --- | --- |");
        List<Measure> followed = List.of(Measure.LINE_DEPTH, Measure.PORE_DEPTH, Measure.ROUGHNESS);
        for (double ita : SkinTone.classes()) {
            Map<Measure, List<double[]>> points = new EnumMap<>(Measure.class);
            for (double factor : FACTORS) {
                study.treated(ita, TREATED, TREATED_SEED, Treatment.all(factor)).forEach((measure, changes) -> {
                    for (double change : changes) {
                        points.computeIfAbsent(measure, _ -> new ArrayList<>()).add(new double[] {factor - 1, change});
                    }
                });
            }
            for (Measure measure : followed) {
                List<double[]> seen = points.getOrDefault(measure, List.of());
                line(String.format(
                        Locale.ROOT, "| %s | %.0f | %.2f | %.3f |", measure, ita, slope(seen), correlation(seen)));
            }
        }
        line("");
    }

    private void spots(int pairs) {
        line("## Spots that changed");
        line("");
        line("Every third spot fades. Goal: recall ≥ 0.85, at most 2 false a pair.");
        line("");
        line("| tone | faded to | recall | false a pair |");
        line("| --- | --- | --- | --- |");
        for (double ita : SkinTone.classes()) {
            for (double left : new double[] {0, 0.3, 0.6}) {
                PhantomStudy.Detection found = study.changedSpots(ita, Math.max(2, pairs / 3), TREATED_SEED, left);
                line(String.format(
                        Locale.ROOT,
                        "| %.0f | %.0f %% | %.2f | %.2f |",
                        ita,
                        100 * left,
                        found.recall(),
                        found.falsePerPair()));
            }
        }
    }

    private String csv(int pairs) {
        StringBuilder csv = new StringBuilder(
                "# Smallest detectable changes on made-up skin, widest tone of six, " + pairs
                        + " pairs each (80 % upper limit), as differences or shares of the value before; written by bench/run --photo.\nmeasure,formulaVersion,sdc\n");
        bands.forEach((measure, sdc) ->
                csv.append(String.format(Locale.ROOT, "%s,%d,%.4g%n", measure, measure.formulaVersion(), sdc)));
        return csv.toString();
    }

    private static double slope(List<double[]> points) {
        double over = 0;
        double under = 0;
        for (double[] p : points) {
            over += p[0] * p[1];
            under += p[0] * p[0];
        }
        return over / under;
    }

    private static double correlation(List<double[]> points) {
        double x = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double y = points.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (double[] p : points) {
            xy += (p[0] - x) * (p[1] - y);
            xx += (p[0] - x) * (p[0] - x);
            yy += (p[1] - y) * (p[1] - y);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
