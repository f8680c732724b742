package fibril.skin.ensemble;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random numbers that depend only on a seed and on what they are for. Draw i of a seed is the same however many draws are
 * made, by however many threads and in whatever order: each gets a generator of its own.
 *
 * <p>The numbers that say what it is for are folded into the seed one after the other as SplitMix64 walks and mixes (Steele,
 * Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): not by exclusive or, which would make draw 2 of
 * seed 1 draw 1 of seed 2. The generator is L64X128MixRandom.
 */
public final class Dice {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Dice() {}

    public static RandomGenerator of(long seed, long... purpose) {
        long mixed = mix(seed + GOLDEN);
        for (long part : purpose) mixed = mix(mixed + GOLDEN * (part + 1));
        return FACTORY.create(mixed);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform strictly between 0 and 1, so that it may be put through a quantile. */
    public static double open(RandomGenerator dice) {
        return (dice.nextLong() >>> 12) * 0x1p-52 + 0x1p-53;
    }
}
