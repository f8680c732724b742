package fibril.photo;

import fibril.photo.Band.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The noise band of each measure: the best that is known of this person, else of this set-up, else of phantoms. */
public final class Bands {

    /** How many pairs of repeats a band needs; fewer would make the band itself mere noise. */
    public static final int LEAST_REPEATS = 3;

    private static final double NORMAL_95 = 1.96;

    private final Map<Key, Band> known;

    private Bands(Map<Key, Band> known) {
        this.known = Map.copyOf(known);
    }

    /** Those of made pictures and re-shot portraits alone. */
    public static Bands phantom() {
        return new Bands(Map.of());
    }

    /**
     * From comparisons of shots between which nothing had changed. The differences d of such pairs have SD √2 · SEM, so the
     * band is 1.96 · SD(d) about zero. Only measures of regions seen in {@link #LEAST_REPEATS} pairs get a band of their own.
     */
    public Bands with(Source source, List<Compared> repeats) {
        Map<Key, double[]> sums = new HashMap<>();
        for (Compared repeat : repeats) {
            for (Figure figure : repeat.figures()) {
                double[] sum = sums.computeIfAbsent(new Key(figure.measure(), figure.region()), key -> new double[2]);
                sum[0]++;
                sum[1] += figure.comparedWithBand() * figure.comparedWithBand();
            }
        }
        Map<Key, Band> better = new HashMap<>(known);
        sums.forEach((key, sum) -> {
            double halfWidth = NORMAL_95 * Math.sqrt(sum[1] / sum[0]);
            if (sum[0] >= LEAST_REPEATS && halfWidth > 0) better.merge(key, new Band(halfWidth, source), Bands::better);
        });
        return new Bands(better);
    }

    public Band of(Measure measure, String region) {
        return Optional.ofNullable(known.get(new Key(measure, region))).orElseGet(() -> PhantomBands.of(measure));
    }

    private static Band better(Band one, Band other) {
        return one.source().compareTo(other.source()) <= 0 ? one : other;
    }

    private record Key(Measure measure, String region) {}
}
