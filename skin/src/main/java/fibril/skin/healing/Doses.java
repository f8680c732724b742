package fibril.skin.healing;

import java.util.Collections;
import java.util.List;

/**
 * What one session does to the four slabs.
 *
 * @param bySlab one dose per slab, from the junction down
 */
public record Doses(List<Dose> bySlab) {

    public static final Doses NONE = new Doses(Collections.nCopies(Slabs.COUNT, Dose.NONE));

    public Doses {
        bySlab = List.copyOf(bySlab);
        if (bySlab.size() != Slabs.COUNT) {
            throw new IllegalArgumentException("doses for " + bySlab.size() + " slabs, there are " + Slabs.COUNT);
        }
    }

    /** Doses from the injured share φ and the trophic share s of each slab. */
    public static Doses of(double[] injured, double[] trophic) {
        if (injured.length != Slabs.COUNT || trophic.length != Slabs.COUNT) {
            throw new IllegalArgumentException(
                    "doses for " + injured.length + " and " + trophic.length + " slabs, there are " + Slabs.COUNT);
        }
        return new Doses(List.of(
                new Dose(injured[0], trophic[0]),
                new Dose(injured[1], trophic[1]),
                new Dose(injured[2], trophic[2]),
                new Dose(injured[3], trophic[3])));
    }

    public Dose slab(int slab) {
        return bySlab.get(slab);
    }
}
