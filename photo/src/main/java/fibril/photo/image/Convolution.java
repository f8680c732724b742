package fibril.photo.image;

import java.util.Arrays;

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
            float[][] shifted = new float[4][width];
            int k = 0;
            for (; k + 4 <= kernel.length; k += 4) {
                for (int i = 0; i < 4; i++) System.arraycopy(padded, k + i, shifted[i], 0, width);
                four(kernel, k, shifted[0], shifted[1], shifted[2], shifted[3], row);
            }
            for (; k < kernel.length; k++) {
                System.arraycopy(padded, k, shifted[0], 0, width);
                one(kernel[k], shifted[0], row);
            }
        });
    }

    /**
     * Four values of the kernel in one walk over the row: it is read and written a quarter as often. All rows are read at the
     * place that is written, since only then does the compiler dare to work on eight pixels at a time.
     */
    private static void four(
            float[] kernel, int k, float[] first, float[] second, float[] third, float[] fourth, float[] row) {
        float a = kernel[k];
        float b = kernel[k + 1];
        float c = kernel[k + 2];
        float d = kernel[k + 3];
        for (int x = 0; x < row.length; x++) {
            row[x] += a * first[x] + b * second[x] + (c * third[x] + d * fourth[x]);
        }
    }

    private static void one(float weight, float[] from, float[] row) {
        for (int x = 0; x < row.length; x++) row[x] += weight * from[x];
    }

    private static float[] padded(Plane plane, int y, int reach) {
        int width = plane.width();
        float[] padded = new float[width + 2 * reach];
        plane.row(y, padded, reach);
        Arrays.fill(padded, 0, reach, padded[reach]);
        Arrays.fill(padded, reach + width, padded.length, padded[reach + width - 1]);
        return padded;
    }

    private static Plane down(Plane plane, float[] kernel) {
        int reach = reach(kernel);
        int last = plane.height() - 1;
        float[][] rows = plane.rows();
        return Plane.byRows(plane.width(), plane.height(), (y, row) -> {
            int top = y - reach;
            int k = 0;
            for (; k + 4 <= kernel.length; k += 4) {
                four(
                        kernel,
                        k,
                        rows[Math.clamp(top + k, 0, last)],
                        rows[Math.clamp(top + k + 1, 0, last)],
                        rows[Math.clamp(top + k + 2, 0, last)],
                        rows[Math.clamp(top + k + 3, 0, last)],
                        row);
            }
            for (; k < kernel.length; k++) one(kernel[k], rows[Math.clamp(top + k, 0, last)], row);
        });
    }

    private static int reach(float[] kernel) {
        if (kernel.length % 2 == 0) throw new IllegalArgumentException("a kernel has a middle, had " + kernel.length);
        return kernel.length / 2;
    }
}
