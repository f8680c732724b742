package fibril.photo.image;

/** A small window slid over a plane, one direction after the other; beyond the edge, the edge goes on. */
public final class Convolution {

    private Convolution() {}

    /** Kernels have odd lengths and are laid on as they are: the first value meets the pixel to the left or above. */
    public static Plane separable(Plane plane, float[] across, float[] down) {
        return down(across(plane, across), down);
    }

    private static Plane across(Plane plane, float[] kernel) {
        int reach = reach(kernel);
        int width = plane.width();
        return Plane.byRows(width, plane.height(), (y, row) -> {
            float[] padded = padded(plane, y, reach);
            int k = 0;
            for (; k + 4 <= kernel.length; k += 4) four(kernel, k, padded, row);
            for (; k < kernel.length; k++) {
                float weight = kernel[k];
                for (int x = 0; x < width; x++) row[x] += weight * padded[x + k];
            }
        });
    }

    /** Four values of the kernel in one walk over the row: it is read and written a quarter as often. */
    private static void four(float[] kernel, int k, float[] padded, float[] row) {
        float a = kernel[k];
        float b = kernel[k + 1];
        float c = kernel[k + 2];
        float d = kernel[k + 3];
        for (int x = 0; x < row.length; x++) {
            row[x] += a * padded[x + k] + b * padded[x + k + 1] + (c * padded[x + k + 2] + d * padded[x + k + 3]);
        }
    }

    private static float[] padded(Plane plane, int y, int reach) {
        float[] inner = plane.row(y);
        float[] padded = new float[inner.length + 2 * reach];
        System.arraycopy(inner, 0, padded, reach, inner.length);
        for (int i = 0; i < reach; i++) {
            padded[i] = inner[0];
            padded[reach + inner.length + i] = inner[inner.length - 1];
        }
        return padded;
    }

    private static Plane down(Plane plane, float[] kernel) {
        int reach = reach(kernel);
        return Plane.byRows(plane.width(), plane.height(), (y, row) -> {
            int k = 0;
            for (; k + 4 <= kernel.length; k += 4) plane.addRows(y + k - reach, kernel, k, row);
            for (; k < kernel.length; k++) plane.addRow(y + k - reach, kernel[k], row);
        });
    }

    private static int reach(float[] kernel) {
        if (kernel.length % 2 == 0) throw new IllegalArgumentException("a kernel has a middle, had " + kernel.length);
        return kernel.length / 2;
    }
}
