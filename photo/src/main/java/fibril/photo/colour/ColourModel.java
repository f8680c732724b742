package fibril.photo.colour;

import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * From a camera's linear channels to linear sRGB.
 *
 * <pre>
 * MATRIX           c = (R, G, B)
 * ROOT_POLYNOMIAL  c = (R, G, B, √(RG), √(GB), √(RB))      every term scales with exposure, and so does the colour
 * rgb = M c,  M = argmin Σ_i (1/Y_i) |M c_i − rgb_i|²
 * </pre>
 *
 * The weight 1/Y keeps the white patch from ruling. Sources: Finlayson, Mackiewicz, Hurlbert, doi 10.1109/TIP.2015.2405336.
 */
final class ColourModel {

    enum Kind {
        MATRIX(3),
        ROOT_POLYNOMIAL(6);

        private final int terms;

        Kind(int terms) {
            this.terms = terms;
        }

        int terms() {
            return terms;
        }

        double[] of(double r, double g, double b) {
            double red = Math.max(r, 0);
            double green = Math.max(g, 0);
            double blue = Math.max(b, 0);
            return switch (this) {
                case MATRIX -> new double[] {r, g, b};
                case ROOT_POLYNOMIAL ->
                    new double[] {r, g, b, Math.sqrt(red * green), Math.sqrt(green * blue), Math.sqrt(red * blue)};
            };
        }
    }

    private final Kind kind;
    private final double[][] rows;

    private ColourModel(Kind kind, double[][] rows) {
        this.kind = kind;
        this.rows = rows;
    }

    static ColourModel fitted(Kind kind, List<LinearRgb> from, List<LinearRgb> to) {
        double[][] left = new double[from.size()][];
        double[][] right = new double[from.size()][];
        for (int i = 0; i < left.length; i++) {
            LinearRgb seen = from.get(i);
            LinearRgb light = to.get(i);
            double weight = 1 / Math.sqrt(Math.max(light.luminance(), 1e-3));
            left[i] = kind.of(seen.red(), seen.green(), seen.blue());
            for (int k = 0; k < left[i].length; k++) left[i][k] *= weight;
            right[i] = new double[] {weight * light.red(), weight * light.green(), weight * light.blue()};
        }
        RealMatrix solved = new QRDecomposition(MatrixUtils.createRealMatrix(left))
                .getSolver()
                .solve(MatrixUtils.createRealMatrix(right));
        return new ColourModel(kind, solved.transpose().getData());
    }

    Kind kind() {
        return kind;
    }

    LinearRgb light(LinearRgb camera) {
        double[] terms = kind.of(camera.red(), camera.green(), camera.blue());
        return new LinearRgb(dot(rows[0], terms), dot(rows[1], terms), dot(rows[2], terms));
    }

    /** The same for a row of pixels: {@code red}, {@code green}, {@code blue} are replaced. */
    void light(float[] red, float[] green, float[] blue) {
        boolean roots = kind == Kind.ROOT_POLYNOMIAL;
        float[][] m = new float[3][6];
        for (int i = 0; i < 3; i++) for (int k = 0; k < kind.terms(); k++) m[i][k] = (float) rows[i][k];
        for (int x = 0; x < red.length; x++) {
            float r = red[x];
            float g = green[x];
            float b = blue[x];
            float rg = roots ? (float) Math.sqrt(r * g) : 0;
            float gb = roots ? (float) Math.sqrt(g * b) : 0;
            float rb = roots ? (float) Math.sqrt(r * b) : 0;
            red[x] = m[0][0] * r + m[0][1] * g + m[0][2] * b + m[0][3] * rg + m[0][4] * gb + m[0][5] * rb;
            green[x] = m[1][0] * r + m[1][1] * g + m[1][2] * b + m[1][3] * rg + m[1][4] * gb + m[1][5] * rb;
            blue[x] = m[2][0] * r + m[2][1] * g + m[2][2] * b + m[2][3] * rg + m[2][4] * gb + m[2][5] * rb;
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }
}
