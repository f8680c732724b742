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
import fibril.photo.compare.Workbench;
import fibril.photo.image.Point;
import fibril.photo.portrait.DrawnChart;
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

    private final PhotoComparison photos = Workbench.onThisMachine();
    private final Map<Measure, List<Figure>> untreated = new EnumMap<>(Measure.class);
    private final StringBuilder page = new StringBuilder();

    private Portraits() {}

    /** Arguments: the page to write, and how many pairs of each portrait. */
    public static void main(String[] args) throws IOException {
        int pairs = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        Portraits run = new Portraits();
        for (Portrait portrait : Portrait.values()) run.untreated(portrait, pairs);
        run.table(pairs);
        run.treated();
        Files.writeString(Path.of(args[0]), run.page);
    }

    private void untreated(Portrait portrait, int pairs) {
        BufferedImage scene = large(portrait.picture());
        for (int pair = 0; pair < pairs; pair++) {
            Compared compared = compared(shot(scene, 1000 + 2 * pair), shot(scene, 1001 + 2 * pair));
            for (Figure figure : compared.figures()) {
                untreated
                        .computeIfAbsent(figure.measure(), _ -> new ArrayList<>())
                        .add(figure);
            }
        }
    }

    private void table(int pairs) {
        line("# Portraits shot again");
        line("");
        line(
                "Written by `bench/run --portraits`. Two light faces (see NOTICE), enlarged %d times with a drawn chart, %d pairs each: turned,"
                        .formatted(ENLARGED, pairs));
        line("nearer, shifted, bent, in other light, with noise, as JPEG; nothing changed. No figure here is an"
                + " accuracy on patients.");
        line("");
        line("| measure | figures | smallest detectable change | band in use | outside the band |");
        line("| --- | ---: | ---: | ---: | ---: |");
        untreated.forEach((measure, figures) -> {
            double squares = figures.stream()
                    .mapToDouble(figure -> figure.comparedWithBand() * figure.comparedWithBand())
                    .sum();
            double factor = measure.relative() ? 100 : 1;
            String unit = measure.relative() ? "%" : measure.unit();
            line("| %s | %d | %.2f %s | %.2f %s | %.0f %% |"
                    .formatted(
                            measure.words(),
                            figures.size(),
                            factor * 1.96 * Math.sqrt(squares / figures.size()),
                            unit,
                            factor * figures.getFirst().band().halfWidth(),
                            unit,
                            100.0 * figures.stream().filter(Figure::measurable).count() / figures.size()));
        });
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
        Comparison answer = photos.compare(before, after, Ask.face().with(Chart.ofUnknownSize()), Progress.NONE);
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
