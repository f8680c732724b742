package fibril.skin.needling;

import fibril.skin.healing.Doses;
import fibril.skin.healing.Slabs;

/**
 * What one session does to one place: ρ punctures per mm²; β, the share of the surface breached; the share of it hit twice
 * or more; and for each of the {@link Slabs#COUNT} slabs the injured share φ_k and the trophic dose s_k, both 0 to 1.
 */
public final class Injury {

    private final double puncturesPerMm2;
    private final double breach;
    private final double overlap;
    private final double[] injured;
    private final double[] trophic;

    /** Copies both arrays; each has {@link Slabs#COUNT} values from 0 to 1. */
    public Injury(double puncturesPerMm2, double breach, double overlap, double[] injured, double[] trophic) {
        Lengths.between("puncturesPerMm2", puncturesPerMm2, 0, Double.MAX_VALUE);
        Lengths.between("breach", breach, 0, 1);
        Lengths.between("overlap", overlap, 0, 1);
        this.puncturesPerMm2 = puncturesPerMm2;
        this.breach = breach;
        this.overlap = overlap;
        this.injured = shares("injured", injured);
        this.trophic = shares("trophic", trophic);
    }

    /** No needles at all. */
    public static Injury none() {
        return new Injury(0, 0, 0, new double[Slabs.COUNT], new double[Slabs.COUNT]);
    }

    private static double[] shares(String name, double[] perSlab) {
        if (perSlab.length != Slabs.COUNT) {
            throw new IllegalArgumentException(name + " has a value per slab, had " + perSlab.length);
        }
        for (double share : perSlab) Lengths.between(name, share, 0, 1);
        return perSlab.clone();
    }

    public double puncturesPerMm2() {
        return puncturesPerMm2;
    }

    /** β = φ at the surface. */
    public double breach() {
        return breach;
    }

    /** Share of the surface hit at least twice. */
    public double overlap() {
        return overlap;
    }

    /** φ_k, mean injured share of slab {@code slab}. */
    public double injured(int slab) {
        return injured[slab];
    }

    /** s_k, mean trophic dose of slab {@code slab}. */
    public double trophic(int slab) {
        return trophic[slab];
    }

    /** The same for the healing equations. */
    public Doses doses() {
        return Doses.of(injured, trophic);
    }
}
