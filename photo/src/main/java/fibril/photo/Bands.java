package fibril.photo;

import fibril.photo.Band.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The noise band of each measure: the best that is known of this person, else of this set-up, else of phantoms. */
@FunctionalInterface
public interface Bands {

    /** How many pairs of repeats a band needs; fewer would make the band itself mere noise. */
    int LEAST_REPEATS = 3;

    Band of(Measure measure, String region);

    /** Those of made pictures and re-shot portraits alone. */
    static Bands phantom() {
        return PhantomBands.LOADED;
    }

    /**
     * From comparisons of shots between which nothing had changed. The differences d of such pairs have SD √2 · SEM, so the
     * band is 1.96 · SD(d) about zero. Only measures of regions seen in {@link #LEAST_REPEATS} pairs get a band of their own.
     */
    default Bands with(Source source, List<Compared> repeats) {
        record Key(Measure measure, String region) {}
        Map<Key, double[]> sums = new HashMap<>();
        for (Compared repeat : repeats) {
            for (Figure figure : repeat.figures()) {
                double[] sum = sums.computeIfAbsent(new Key(figure.measure(), figure.region()), key -> new double[2]);
                sum[0]++;
                sum[1] += figure.comparedWithBand() * figure.comparedWithBand();
            }
        }
        Map<Key, Band> better = new HashMap<>();
        sums.forEach((key, sum) -> {
            double halfWidth = Band.NORMAL_95 * Math.sqrt(sum[1] / sum[0]);
            if (sum[0] >= LEAST_REPEATS && halfWidth > 0) better.put(key, new Band(halfWidth, source));
        });
        return (measure, region) -> {
            Band before = of(measure, region);
            return Optional.ofNullable(better.get(new Key(measure, region)))
                    .filter(own -> own.source().compareTo(before.source()) <= 0)
                    .orElse(before);
        };
    }
}
