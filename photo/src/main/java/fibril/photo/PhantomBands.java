package fibril.photo;

import fibril.photo.Band.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last resort: how much each measure moves when nothing has changed, on made-up skin of the tone where it moves most
 * ({@code bench/run --photo}) or on portraits shot again ({@code bench/run --portraits}), whichever is wider, and never less
 * than a floor that is data with its reason. None of it says how right a figure is on a patient. A measure whose formula is
 * newer than its band has no band and stops here.
 */
final class PhantomBands implements Bands {

    static final Bands LOADED = new PhantomBands();

    private final Map<Measure, Double> halfWidths = new EnumMap<>(Measure.class);

    private PhantomBands() {
        rows("phantom-bands.csv").forEach(this::measured);
        rows("portrait-bands.csv").forEach(this::measured);
        rows("band-floors.csv").forEach(cells -> widen(Measure.valueOf(cells[0]), cells[1]));
        for (Measure measure : Measure.values()) {
            if (!halfWidths.containsKey(measure)) throw new IllegalStateException("no band for " + measure);
        }
    }

    @Override
    public Band of(Measure measure, String region) {
        return new Band(Optional.ofNullable(halfWidths.get(measure)).orElseThrow(), Source.PHANTOM);
    }

    private void measured(String[] cells) {
        Measure measure = Measure.valueOf(cells[0]);
        if (Integer.parseInt(cells[1]) != measure.formulaVersion()) {
            throw new IllegalStateException("the band of " + measure + " is for formula " + cells[1]);
        }
        widen(measure, cells[2]);
    }

    private void widen(Measure measure, String halfWidth) {
        halfWidths.merge(measure, Double.parseDouble(halfWidth), Math::max);
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = PhantomBands.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing from the library");
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
