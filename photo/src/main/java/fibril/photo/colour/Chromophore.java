package fibril.photo.colour;

/**
 * What takes light away in skin, and how much of each channel: optical density per unit.
 *
 * <pre>
 * melanin  ∝ λ^(−3.33): 0.405, 0.589, 1     at 610, 545, 465 nm (Jacques 1998, its absorption in skin)
 * blood      0.10, 1, 0.60                  oxyhaemoglobin is nearly clear in red; rounded, ours
 * </pre>
 */
public record Chromophore(double red, double green, double blue) {

    public static final Chromophore MELANIN = new Chromophore(0.405, 0.589, 1);
    public static final Chromophore BLOOD = new Chromophore(0.10, 1, 0.60);

    private static final double EI_PER_DENSITY = 100 / Math.log(10);

    /** Weights of the three densities that see no blood and no shade, and of melanin as much as OD(G, B) does. */
    static double[] melaninWeights() {
        double red = BLOOD.green - BLOOD.blue; // blood × (1, 1, 1)
        double green = BLOOD.blue - BLOOD.red;
        double blue = BLOOD.red - BLOOD.green;
        double seen = red * MELANIN.red + green * MELANIN.green + blue * MELANIN.blue;
        double scale = MELANIN.density() / seen;
        return new double[] {scale * red, scale * green, scale * blue};
    }

    /** What a unit of it adds to OD(G, B). */
    public double density() {
        return (green + blue) / 2;
    }

    /** What it adds to OD(G, B) for each unit it adds to the erythema index: 0.0205 for blood, 0.099 for melanin. */
    public double densityPerErythema() {
        return density() / (EI_PER_DENSITY * (green - red));
    }
}
