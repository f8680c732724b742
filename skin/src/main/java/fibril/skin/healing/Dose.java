package fibril.skin.healing;

/**
 * What one session does to one slab.
 *
 * @param injured share of the slab that is hurt (φ), 0 to 1
 * @param trophic share of the slab that is reached by what the hurt tissue sets free (s), 0 to 1
 */
public record Dose(double injured, double trophic) {

    public static final Dose NONE = new Dose(0, 0);

    public Dose {
        check("injured", injured);
        check("trophic", trophic);
    }

    private static void check(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " is " + share + ", allowed is a share from 0 to 1");
        }
    }

    public boolean isNone() {
        return injured == 0 && trophic == 0;
    }
}
