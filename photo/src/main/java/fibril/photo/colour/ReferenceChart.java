package fibril.photo.colour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A colour chart: what its patches are, row by row from the dark skin at the top left; the last {@value #GREYS} are greys
 * from white to black. Values are data with their source, because charts differ by maker and year.
 */
public record ReferenceChart(String name, List<Patch> patches) {

    public static final int GREYS = 6;

    public ReferenceChart {
        patches = List.copyOf(patches);
        if (patches.size() <= GREYS + 6) {
            throw new IllegalArgumentException("chart " + name + " has too few patches: " + patches.size());
        }
    }

    /** L*a*b* under D50, as makers print it. */
    public record Patch(String name, Lab d50) {

        /** The light it sends back under D65, as sRGB primaries. */
        public LinearRgb light() {
            return LinearRgb.of(d50.xyz(White.D50).adapted(White.D50, White.D65));
        }
    }

    /** ColorChecker Classic as sold since November 2014. */
    public static ReferenceChart colorChecker() {
        return load("colorchecker24-from-2014");
    }

    /** ColorChecker Classic from before November 2014. */
    public static ReferenceChart colorCheckerBefore2014() {
        return load("colorchecker24-to-2014");
    }

    public boolean isGrey(int patch) {
        return patch >= patches.size() - GREYS;
    }

    private static ReferenceChart load(String name) {
        try (InputStream in = ReferenceChart.class.getResourceAsStream(name + ".csv")) {
            if (in == null) throw new IllegalStateException("chart " + name + " is missing from the library");
            List<Patch> patches = new ArrayList<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> patches.add(patch(line)));
            return new ReferenceChart(name, patches);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Patch patch(String line) {
        String[] cells = line.split(",", -1);
        return new Patch(
                cells[0],
                new Lab(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
    }
}
