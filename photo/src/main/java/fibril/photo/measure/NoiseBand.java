package fibril.photo.measure;

import java.util.List;

/**
 * How large a change must be to be more than noise.
 *
 * <pre>
 * SEM = √( Σ (x_ij − x̄_i)² / Σ (n_i − 1) )     x_ij the j-th shot of set i: same skin, same day
 * SDC = 1.96 √2 SEM                            smallest detectable change between two single shots
 * </pre>
 *
 * Source: de Vet et al., "When to use agreement versus reliability measures", J Clin Epidemiol 59:1033 (2006).
 */
public record NoiseBand(double sdc, Origin origin) {

    /** Fewer degrees of freedom than this make a standard deviation that is out by half as often as not. */
    private static final int FEWEST_DEGREES = 4;

    private static final double FACTOR = 1.96 * Math.sqrt(2);

    public NoiseBand {
        if (!(sdc >= 0 && sdc < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a band is finite and not negative, was " + sdc);
        }
    }

    /** Where a band comes from; the first that can be had is taken. */
    public sealed interface Origin {
        /** This person's own repeated shots. */
        record OwnShots(int sets, int shots) implements Origin {}

        /** Other people in front of the same camera and lamps. */
        record SetUp(String name, int people) implements Origin {}

        /** Made-up skin: no accuracy on people is claimed by it. */
        record Phantom(int formulaVersion) implements Origin {}
    }

    /** Whether {@code change} is more than noise. */
    public boolean leaves(double change) {
        return Math.abs(change) > sdc;
    }

    /** SDC from sets of repeated figures, each in the unit of the change; sets of one say nothing and are left out. */
    public static double sdc(List<List<Double>> sets) {
        double squares = 0;
        int degrees = 0;
        for (List<Double> set : sets) {
            double mean =
                    set.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            for (double x : set) squares += (x - mean) * (x - mean);
            degrees += Math.max(0, set.size() - 1);
        }
        if (degrees == 0) throw new IllegalArgumentException("no set has two shots");
        return FACTOR * Math.sqrt(squares / degrees);
    }

    /**
     * The person's own band where there are shots enough (three before and three after), or else {@code setUp}, or else
     * {@code phantom}.
     */
    public static NoiseBand choose(List<List<Double>> ownShots, List<NoiseBand> setUp, NoiseBand phantom) {
        int shots = ownShots.stream().mapToInt(List::size).sum();
        int sets = (int) ownShots.stream().filter(set -> !set.isEmpty()).count();
        if (shots - sets >= FEWEST_DEGREES) return new NoiseBand(sdc(ownShots), new Origin.OwnShots(sets, shots));
        return setUp.isEmpty() ? phantom : setUp.getFirst();
    }
}
