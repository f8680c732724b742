package fibril.photo.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The last resort: bands from made-up skin, of the tone class where they are widest, but never narrower than a floor:
 * phantoms have no JPEG, no shine and no expression, and some bands would be far narrower than any photograph of a face
 * allows. Phantom figures are written by the bench ({@code bench/run --photo}); floors are data with their reason. A
 * measure whose formula is newer than its band has no band and stops here.
 */
public final class PhantomBands implements Bands {

    private final Map<Measure, NoiseBand> bands = new EnumMap<>(Measure.class);

    private PhantomBands(boolean floors) {
        rows("phantom-bands.csv").forEach(this::add);
        if (floors) rows("band-floors.csv").forEach(this::widen);
        for (Measure measure : Measure.values()) {
            if (!bands.containsKey(measure)) throw new IllegalStateException("no band for " + measure);
        }
    }

    /** Phantoms' bands, widened to their floors: what a figure is given with. */
    public static PhantomBands load() {
        return new PhantomBands(true);
    }

    /** Bare: what the arithmetic alone does, to hold the null test against. */
    public static PhantomBands withoutFloors() {
        return new PhantomBands(false);
    }

    private static List<String> rows(String file) {
        try (InputStream in = PhantomBands.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing from the library");
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void widen(String line) {
        String[] cells = line.split(",", -1);
        Measure measure = Measure.valueOf(cells[0]);
        NoiseBand bare = of(measure);
        bands.put(measure, new NoiseBand(Math.max(bare.sdc(), Double.parseDouble(cells[1])), bare.origin()));
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        Measure measure = Measure.valueOf(cells[0]);
        int version = Integer.parseInt(cells[1]);
        if (version != measure.formulaVersion()) {
            throw new IllegalStateException("the band of " + measure + " is for formula " + version);
        }
        bands.put(measure, new NoiseBand(Double.parseDouble(cells[2]), new NoiseBand.Origin.Phantom(version)));
    }

    @Override
    public NoiseBand of(Measure measure) {
        NoiseBand band = bands.get(measure);
        if (band == null) throw new IllegalStateException("no band for " + measure);
        return band;
    }
}
