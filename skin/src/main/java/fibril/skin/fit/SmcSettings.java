package fibril.skin.fit;

/**
 * How hard a {@link TemperedSmc} works.
 *
 * @param particles how many, 10 or more
 * @param keep the share of effective particles each rise in temperature leaves, between 0 and 1
 * @param fewestSweeps moves of every particle after each rise, at least
 * @param mostSweeps and at most; between them as many as leave one particle in a hundred unmoved
 * @param seed the same seed gives the same bits
 * @param threads how many may work at once; changes nothing but the time
 */
public record SmcSettings(int particles, double keep, int fewestSweeps, int mostSweeps, long seed, int threads) {

    public SmcSettings {
        if (!(particles >= 10)) throw new IllegalArgumentException("particles are 10 or more, were " + particles);
        if (!(keep > 0 && keep < 1)) throw new IllegalArgumentException("keep is between 0 and 1, was " + keep);
        if (!(fewestSweeps >= 1 && mostSweeps >= fewestSweeps)) {
            throw new IllegalArgumentException("sweeps are 1 or more, were " + fewestSweeps + " to " + mostSweeps);
        }
        if (!(threads >= 1)) throw new IllegalArgumentException("threads are at least 1, were " + threads);
    }

    /** Half the particles kept, 5 to 40 sweeps. */
    public static SmcSettings of(int particles, long seed, int threads) {
        return new SmcSettings(particles, 0.5, 5, 40, seed, threads);
    }

    public SmcSettings withSeed(long newSeed) {
        return new SmcSettings(particles, keep, fewestSweeps, mostSweeps, newSeed, threads);
    }
}
