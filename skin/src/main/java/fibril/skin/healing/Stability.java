package fibril.skin.healing;

/**
 * What becomes of the loop between activated cells and TGF-β after the wound is gone.
 *
 * <p>Linearised at rest the loop dies away only if its gain {@code g = k_A a_r p_A / (K_T d_A)} is below 1; above it
 * the slab stays activated for ever, which is fibrosis and outside what this model may be used for. Close to 1 the
 * return takes years, so the limit is 0.9.
 */
public sealed interface Stability {

    double HIGHEST_GAIN = 0.9;

    /** The loop gain, dimensionless. */
    double gain();

    /** The slab comes to rest: the parameters may be used. */
    record Settles(double gain) implements Stability {}

    /** The slab may stay activated: the parameters are refused, and a draw of them is counted and thrown away. */
    record Scars(double gain) implements Stability {}
}
