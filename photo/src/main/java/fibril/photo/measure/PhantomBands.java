package fibril.photo.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * The last resort: bands from made-up skin, of the tone class where they are widest. Written by the bench
 * ({@code bench/run --photo}) and kept as data. A measure whose formula is newer than its band has no band and stops here.
 */
public final class PhantomBands implements Bands {

    private final Map<Measure, NoiseBand> bands = new EnumMap<>(Measure.class);

    private PhantomBands(String csv) {
        csv.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(this::add);
        for (Measure measure : Measure.values()) {
            if (!bands.containsKey(measure)) throw new IllegalStateException("no band for " + measure);
        }
    }

    public static PhantomBands load() {
        try (InputStream in = PhantomBands.class.getResourceAsStream("phantom-bands.csv")) {
            if (in == null) throw new IllegalStateException("phantom-bands.csv is missing from the library");
            return new PhantomBands(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
