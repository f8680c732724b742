package fibril.bench.photo;

import com.sun.management.OperatingSystemMXBean;
import fibril.photo.Ask;
import fibril.photo.Chart;
import fibril.photo.PhotoComparison;
import fibril.photo.Progress;
import fibril.photo.Shot;
import fibril.photo.chart.DrawnChart;
import fibril.photo.colour.ColourDifference;
import fibril.photo.colour.Lab;
import fibril.photo.compare.Workbench;
import fibril.photo.image.Plane;
import fibril.photo.image.Rows;
import fibril.photo.opencv.OpenCvSight;
import fibril.photo.portrait.Portrait;
import fibril.photo.portrait.ReShot;
import fibril.photo.sight.Sight;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pair of 12 megapixels to its card, by wall clock and by processor time: where others are at work only the second can be
 * trusted. Then two steps alone, for bench/peers/photo_steps.py to do as well.
 */
public final class PhotoSpeed {

    private static final double ENLARGED = 6.25;
    private static final int ROUNDS = 3;
    private static final int MAP_SIDE = 1000;

    private PhotoSpeed() {}

    /** Argument: a folder for the pictures the peers read. */
    public static void main(String[] args) throws IOException {
        BufferedImage scene = large(Portrait.HOPPER.picture());
        DrawnChart chart =
                new DrawnChart(0.84 * scene.getWidth(), 0.88 * scene.getHeight(), 0.036 * scene.getWidth(), 0.03);
        byte[] before = Portrait.jpeg(ReShot.drawn(1).of(chart.on(scene)), 0.92f);
        byte[] after = Portrait.jpeg(ReShot.drawn(2).of(chart.on(scene)), 0.92f);
        Files.write(Path.of(args[0], "before.jpg"), before);
        Files.write(Path.of(args[0], "after.jpg"), after);
        say("pair of %d × %d pixels, %.1f and %.1f MB"
                .formatted(scene.getWidth(), scene.getHeight(), before.length / 1e6, after.length / 1e6));
        Ask ask = Ask.face().with(Chart.ofUnknownSize());
        Shot one = Shot.of(before);
        Shot other = Shot.of(after);
        // once in the life of a server, when the first page of before and after is opened
        List<PhotoComparison> opened = new ArrayList<>();
        time("opening the library", 1, () -> opened.add(Workbench.onThisMachine()));
        PhotoComparison library = opened.getFirst();
        time("pair to card", ROUNDS, () -> library.compare(one, other, ask, Progress.NONE));
        time("pair to blink", ROUNDS, () -> library.align(one, other, ask));
        steps();
        say("most memory, native and heap: " + peak());
    }

    private static void steps() {
        Sight sight = OpenCvSight.onThisMachine().orElseThrow();
        Plane from = texture(0);
        Plane to = texture(3);
        time("flow both ways, 800 × 1000", ROUNDS, () -> {
            sight.flow(from, to);
            return sight.flow(to, from);
        });
        double[] sums = new double[MAP_SIDE];
        time("ΔE2000 of a megapixel", ROUNDS, () -> {
            Rows.each(MAP_SIDE, y -> {
                double sum = 0;
                for (int x = 0; x < MAP_SIDE; x++) {
                    Lab a = new Lab(60 + x / 100.0, 15 + y / 200.0, 18);
                    Lab b = new Lab(61 + y / 100.0, 14 + x / 200.0, 17);
                    sum += ColourDifference.deltaE00(a, b);
                }
                sums[y] = sum;
            });
            return Arrays.stream(sums).sum();
        });
    }

    private static Plane texture(double shift) {
        return Plane.byPixels(800, 1000, (x, y) -> (float) (0.5
                + 0.2 * Math.sin((x + shift) / 5.0) * Math.cos(y / 7.0)
                + 0.2 * Math.sin((x + shift) * y / 900.0)));
    }

    private interface Work {
        Object done();
    }

    private static void time(String name, int rounds, Work work) {
        for (int round = 1; round <= rounds; round++) {
            long wall = System.nanoTime();
            long cpu = cpu();
            if (work.done().toString().isEmpty()) throw new IllegalStateException("nothing came of it");
            say("%s, round %d: %.2f s of processor time, %.2f s by the clock"
                    .formatted(name, round, (cpu() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9));
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .map(line -> line.substring(6).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    private static BufferedImage large(BufferedImage picture) {
        BufferedImage large = new BufferedImage(
                (int) (picture.getWidth() * ENLARGED),
                (int) (picture.getHeight() * ENLARGED),
                BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = large.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, large.getWidth(), large.getHeight(), null);
        g.dispose();
        return large;
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
