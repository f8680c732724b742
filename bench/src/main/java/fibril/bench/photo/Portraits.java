package fibril.bench.photo;

import fibril.photo.Ask;
import fibril.photo.Chart;
import fibril.photo.ChartCorners;
import fibril.photo.Compared;
import fibril.photo.Comparison;
import fibril.photo.Figure;
import fibril.photo.Measure;
import fibril.photo.NotComparable;
import fibril.photo.PhotoComparison;
import fibril.photo.Place;
import fibril.photo.Progress;
import fibril.photo.Shot;
import fibril.photo.chart.DrawnChart;
import fibril.photo.compare.Workbench;
import fibril.photo.image.Point;
import fibril.photo.portrait.Lesion;
import fibril.photo.portrait.Portrait;
import fibril.photo.portrait.ReShot;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The two portraits shot again and again with nothing changed, and with redness put on one cheek: how far figures tremble, and
 * whether a change that is there is found. Shots are made, the skin is real; both faces are light.
 */
public final class Portraits {

    private static final int ENLARGED = 3;
    private static final double[] DOSES = {0.06, 0.12, 0.25};
    /** Bands are taken on some shots, the null test is held on others. */
    private static final long BAND_SEED = 1000;

    private static final long NULL_SEED = 50_000;

    private final PhotoComparison photos = Workbench.onThisMachine();
    private final Map<Setting, Map<Measure, List<Figure>>> untreated = new EnumMap<>(Setting.class);
    private final Map<Setting, Map<Measure, List<Figure>>> others = new EnumMap<>(Setting.class);
    private final StringBuilder page = new StringBuilder();

    private Portraits() {}

    private enum Setting {
        CHART("with a chart, enlarged 3 times (5 to 7 px/mm)", 1),
        PLAIN("without a chart, as they are (about 2 px/mm)", 3);

        private final String words;
        private final int times;

        Setting(String words, int times) {
            this.words = words;
            this.times = times;
        }
    }

    /** Arguments: the page and the file of bands to write, and how many pairs of each portrait. */
    public static void main(String[] args) throws IOException {
        int pairs = args.length > 2 ? Integer.parseInt(args[2]) : 8;
        Portraits run = new Portraits();
        for (Setting setting : Setting.values()) {
            for (Portrait portrait : Portrait.values()) {
                run.shoot(portrait, setting, pairs, BAND_SEED, run.untreated);
                run.shoot(portrait, setting, pairs, NULL_SEED, run.others);
            }
        }
        run.table(pairs);
        run.nullTest(pairs);
        run.treated();
        Files.writeString(Path.of(args[0]), run.page);
        Files.writeString(Path.of(args[1]), run.csv(pairs));
    }

    private void shoot(
            Portrait portrait, Setting setting, int pairs, long seed, Map<Setting, Map<Measure, List<Figure>>> into) {
        boolean chart = setting == Setting.CHART;
        BufferedImage scene = chart ? large(portrait.picture()) : portrait.picture();
        for (int pair = 0; pair < setting.times * pairs; pair++) {
            long first = seed + 2L * pair;
            Compared compared = chart
                    ? compared(shot(scene, first), shot(scene, first + 1))
                    : compared(
                            Shot.of(Portrait.jpeg(ReShot.drawn(first).of(scene))),
                            Shot.of(Portrait.jpeg(ReShot.drawn(first + 1).of(scene))),
                            Ask.face());
            for (Figure figure : compared.figures()) {
                into.computeIfAbsent(setting, _ -> new EnumMap<>(Measure.class))
                        .computeIfAbsent(figure.measure(), _ -> new ArrayList<>())
                        .add(figure);
            }
        }
    }

    private void table(int pairs) {
        line("# Portraits shot again");
        line("");
        line(
                "Written by `bench/run --portraits`. Two light faces (see NOTICE), %d pairs each (%d without a chart): turned,"
                        .formatted(pairs, pairs * Setting.PLAIN.times));
        line("nearer, shifted, bent, in other light, with noise, as JPEG; nothing changed. No figure here is an"
                + " accuracy on patients.");
        line("");
        line("| setting | measure | figures | smallest detectable change | band in use | goal |");
        line("| --- | --- | ---: | ---: | ---: | ---: |");
        untreated.forEach((setting, all) -> all.forEach((measure, figures) -> {
            double factor = measure.relative() ? 100 : 1;
            String unit = measure.relative() ? "%" : measure.unit();
            line("| %s | %s | %d | %.2f %s | %.2f %s | %s |"
                    .formatted(
                            setting.words,
                            measure.words(),
                            figures.size(),
                            factor * sdc(figures),
                            unit,
                            factor * figures.getFirst().band().halfWidth(),
                            unit,
                            measure.goal().isEmpty()
                                    ? "–"
                                    : sdc(figures) <= measure.goal().getAsDouble() ? "met" : "**missed**"));
        }));
    }

    private static double sdc(List<Figure> figures) {
        double squares = figures.stream()
                .mapToDouble(figure -> figure.comparedWithBand() * figure.comparedWithBand())
                .sum();
        return 1.96 * Math.sqrt(squares / figures.size());
    }

    /** The wider of the two settings, at its upper limit. */
    private Map<Measure, Double> bands(int pairs) {
        Map<Measure, Double> bands = new EnumMap<>(Measure.class);
        untreated.forEach((setting, all) -> {
            double factor = UpperLimit.factor(Portrait.values().length * setting.times * pairs);
            all.forEach((measure, of) -> bands.merge(measure, factor * sdc(of), Math::max));
        });
        return bands;
    }

    /** This page's bands have no floors; those in use when it was written may be others. */
    private void nullTest(int pairs) {
        line("");
        line("## Null test");
        line("");
        line(
                "Other shots of the same faces, nothing changed: how many changes leave the band of this page (the wider setting, at the 80 %"
                        + " upper limit of so few pairs), and how many the band in use when it was written. At most 5 % are allowed.");
        line("");
        line("| setting | measure | figures | leave the band of this page | leave the band in use |");
        line("| --- | --- | ---: | ---: | ---: |");
        Map<Measure, Double> bands = bands(pairs);
        int shown = 0;
        int left = 0;
        int leftInUse = 0;
        for (Setting setting : Setting.values()) {
            for (Map.Entry<Measure, List<Figure>> entry :
                    others.getOrDefault(setting, Map.of()).entrySet()) {
                List<Figure> figures = entry.getValue();
                double band = bands.getOrDefault(entry.getKey(), 0.0);
                int outside = (int) figures.stream()
                        .filter(figure -> Math.abs(figure.comparedWithBand()) > band)
                        .count();
                int outsideInUse =
                        (int) figures.stream().filter(Figure::measurable).count();
                line("| %s | %s | %d | %d | %d |"
                        .formatted(setting.words, entry.getKey().words(), figures.size(), outside, outsideInUse));
                shown += figures.size();
                left += outside;
                leftInUse += outsideInUse;
            }
        }
        line("| both | all | %d | %d (%.1f %%) | %d (%.1f %%) |"
                .formatted(shown, left, 100.0 * left / shown, leftInUse, 100.0 * leftInUse / shown));
    }

    private String csv(int pairs) {
        StringBuilder csv = new StringBuilder("# Smallest detectable changes on two portraits shot again, " + pairs
                + " pairs each (80 % upper limit), as differences or shares of the value before; written by bench/run --portraits.\n"
                + "measure,formulaVersion,sdc\n");
        bands(pairs)
                .forEach((measure, sdc) ->
                        csv.append(String.format(Locale.ROOT, "%s,%d,%.4g%n", measure, measure.formulaVersion(), sdc)));
        return csv.toString();
    }

    /** Redness of known strength put on the right cheek before, gone after. */
    private void treated() {
        line("");
        line("## Redness that went");
        line("");
        line("| density put on | right cheek, EI | other regions called changed |");
        line("| ---: | ---: | ---: |");
        BufferedImage bare = large(Portrait.HOPPER.picture());
        for (double dose : DOSES) {
            BufferedImage flushed = Lesion.redness(205 * ENLARGED, 258 * ENLARGED, 11 * ENLARGED, dose)
                    .on(bare);
            Compared compared = compared(shot(flushed, 31), shot(bare, 32));
            List<Figure> redness = compared.figures().stream()
                    .filter(figure -> figure.measure() == Measure.REDNESS_LOG_RATIO)
                    .toList();
            double cheek = redness.stream()
                    .filter(figure -> figure.region().equals("right cheek"))
                    .mapToDouble(Figure::change)
                    .sum();
            long others = redness.stream()
                    .filter(figure -> !figure.region().equals("right cheek") && figure.measurable())
                    .count();
            line("| %.2f | %.2f | %d of %d |".formatted(dose, cheek, others, redness.size() - 1));
        }
    }

    private Compared compared(Shot before, Shot after) {
        return compared(before, after, Ask.face().with(Chart.ofUnknownSize()));
    }

    private Compared compared(Shot before, Shot after, Ask ask) {
        Comparison answer = photos.compare(before, after, ask, Progress.NONE);
        return switch (answer) {
            case Compared compared -> compared;
            case NotComparable(var reasons) -> throw new IllegalStateException("refused: " + reasons);
        };
    }

    private static Shot shot(BufferedImage scene, long seed) {
        ReShot how = ReShot.drawn(seed);
        int width = scene.getWidth();
        int height = scene.getHeight();
        DrawnChart chart = new DrawnChart(0.84 * width, 0.88 * height, 0.036 * width, 0.03);
        List<Place> corners = chart.corners().stream()
                .map(corner -> inShot(how, corner, width, height))
                .map(corner -> new Place((corner.x() + 0.5) / width, (corner.y() + 0.5) / height))
                .toList();
        return Shot.of(Portrait.jpeg(how.of(chart.on(scene)), 0.92f))
                .withChartAt(new ChartCorners(corners.get(0), corners.get(1), corners.get(2), corners.get(3)));
    }

    /** The shot knows where its pixels come from; the way back is found by repeating. */
    private static Point inShot(ReShot how, Point scene, int width, int height) {
        Point at = scene;
        for (int round = 0; round < 20; round++) {
            Point back = how.inScene(at, width, height);
            at = new Point(at.x() + scene.x() - back.x(), at.y() + scene.y() - back.y());
        }
        return at;
    }

    private static BufferedImage large(BufferedImage picture) {
        BufferedImage large = new BufferedImage(
                picture.getWidth() * ENLARGED, picture.getHeight() * ENLARGED, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = large.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, large.getWidth(), large.getHeight(), null);
        g.dispose();
        return large;
    }

    private void line(String text) {
        page.append(String.format(Locale.ROOT, "%s\n", text));
    }
}
