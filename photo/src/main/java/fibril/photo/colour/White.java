package fibril.photo.colour;

/** The white a colour is seen against, with Y = 1. From the chromaticities of CIE 15 and IEC 61966-2-1 (2° observer). */
public enum White {
    D50(0.3457, 0.3585),
    D65(0.3127, 0.3290);

    private final double x;
    private final double z;

    White(double chromaX, double chromaY) {
        this.x = chromaX / chromaY;
        this.z = (1 - chromaX - chromaY) / chromaY;
    }

    public Xyz xyz() {
        return new Xyz(x, 1, z);
    }
}
