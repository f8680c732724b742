package fibril.skin.needling;

import fibril.skin.healing.Slabs;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Means over the slabs of the injured share and of the same share smoothed by a diffusing signal.
 *
 * <pre>
 * φ_k = (1/h_k) ∫ φ(z) dz over slab k
 * s_k = (1/h_k) ∫∫ φ(z') K(z, z') dz' dz,   K = (e^(−|z−z'|/ℓ) + e^(−(z+z')/ℓ)) / 2ℓ,   z, z' from the junction
 * </pre>
 *
 * K is what a source that diffuses and decays leaves at a distance (ℓ in mm), thrown back at the junction and free to leave
 * into the fat. The inner mean of K over a slab has a closed form w_k(z'), so one quadrature of φ serves both sums:
 * 8-point Gauss-Legendre between the slab edges and the depths where φ bends.
 */
final class SlabDoses {

    private static final double[] NODE = {0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };
    private static final double[] WEIGHT = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    private final Slabs slabs;
    private final double epidermisMm;
    private final double lengthMm;
    private final double[] edgesMm = new double[Slabs.COUNT + 1];
    private final double[][] fade = new double[Slabs.COUNT + 1][Slabs.COUNT + 1];
    private final double[] injured = new double[Slabs.COUNT];
    private final double[] trophic = new double[Slabs.COUNT];

    SlabDoses(Site site, double lengthMm) {
        this.slabs = site.slabs();
        this.epidermisMm = site.epidermisMm();
        this.lengthMm = lengthMm;
        for (int slab = 0; slab < Slabs.COUNT; slab++) edgesMm[slab] = slabs.topMm(slab);
        edgesMm[Slabs.COUNT] = slabs.dermisMm();
        for (int a = 0; a <= Slabs.COUNT; a++) {
            for (int b = a; b <= Slabs.COUNT; b++) fade[a][b] = Math.exp((edgesMm[a] - edgesMm[b]) / lengthMm);
        }
    }

    /** {@code share} and {@code bendsMm} count from the skin surface. */
    void add(DoubleUnaryOperator share, double[] bendsMm) {
        double[] bends = bendsMm.clone();
        Arrays.sort(bends);
        for (int slab = 0; slab < Slabs.COUNT; slab++) {
            double from = edgesMm[slab];
            for (double bend : bends) {
                double to = bend - epidermisMm;
                if (to > from && to < edgesMm[slab + 1]) {
                    addPanel(share, slab, from, to);
                    from = to;
                }
            }
            addPanel(share, slab, from, edgesMm[slab + 1]);
        }
    }

    private void addPanel(DoubleUnaryOperator share, int slab, double from, double to) {
        double half = (to - from) / 2;
        if (!(half > 0)) return;
        double middle = from + half;
        for (int i = 0; i < NODE.length; i++) {
            addPoint(share, slab, middle - half * NODE[i], half * WEIGHT[i]);
            addPoint(share, slab, middle + half * NODE[i], half * WEIGHT[i]);
        }
    }

    private void addPoint(DoubleUnaryOperator share, int slab, double z, double weight) {
        double amount = share.applyAsDouble(epidermisMm + z) * weight;
        if (amount == 0) return;
        injured[slab] += amount;
        // e^(−|edge−z|/ℓ) for the slab's own two edges; the other edges lie behind one of them
        double above = Math.exp((edgesMm[slab] - z) / lengthMm);
        double below = Math.exp((z - edgesMm[slab + 1]) / lengthMm);
        double fromJunction = above * fade[0][slab];
        for (int k = 0; k < Slabs.COUNT; k++) {
            double mirrored = fromJunction * (fade[0][k] - fade[0][k + 1]) / 2;
            trophic[k] += amount * (direct(k, slab, above, below) + mirrored);
        }
    }

    /** ∫ e^(−|z−z'|/ℓ)/2ℓ dz over slab k, for a z' inside slab {@code slab}. */
    private double direct(int k, int slab, double above, double below) {
        if (k == slab) return 1 - (above + below) / 2;
        if (k < slab) return above * (fade[k + 1][slab] - fade[k][slab]) / 2;
        return below * (fade[slab + 1][k] - fade[slab + 1][k + 1]) / 2;
    }

    double[] injured() {
        return perThickness(injured);
    }

    double[] trophic() {
        return perThickness(trophic);
    }

    private double[] perThickness(double[] sums) {
        double[] means = new double[Slabs.COUNT];
        for (int slab = 0; slab < Slabs.COUNT; slab++) {
            double thickness = slabs.thicknessMm(slab);
            if (thickness > 0) means[slab] = Math.min(1, sums[slab] / thickness);
        }
        return means;
    }
}
