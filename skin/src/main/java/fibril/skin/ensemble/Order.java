package fibril.skin.ensemble;

/** In which order to read numbers so that they rise; equal ones keep their places. */
public final class Order {

    private Order() {}

    /** Indices of {@code values} from the smallest value to the largest: a merge sort without boxes. */
    public static int[] of(double[] values) {
        int count = values.length;
        int[] from = new int[count];
        for (int i = 0; i < count; i++) from[i] = i;
        int[] to = new int[count];
        for (int width = 1; width < count; width *= 2) {
            for (int left = 0; left < count; left += 2 * width) {
                merge(values, from, to, left, Math.min(left + width, count), Math.min(left + 2 * width, count));
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(double[] values, int[] from, int[] to, int left, int middle, int right) {
        int a = left;
        int b = middle;
        for (int k = left; k < right; k++) {
            boolean first = a < middle && (b >= right || Double.compare(values[from[a]], values[from[b]]) <= 0);
            to[k] = first ? from[a++] : from[b++];
        }
    }
}
