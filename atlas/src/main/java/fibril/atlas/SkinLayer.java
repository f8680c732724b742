package fibril.atlas;

/** The two layers a needle passes. */
public enum SkinLayer {
    EPIDERMIS(0.02, 0.5),
    DERMIS(0.3, 6);

    private final double thinnestMm;
    private final double thickestMm;

    SkinLayer(double thinnestMm, double thickestMm) {
        this.thinnestMm = thinnestMm;
        this.thickestMm = thickestMm;
    }

    /** Anything thinner is a slip of the pen. */
    double thinnestMm() {
        return thinnestMm;
    }

    double thickestMm() {
        return thickestMm;
    }
}
