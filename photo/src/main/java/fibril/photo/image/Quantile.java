package fibril.photo.image;

/**
 * The value at one place of a sorted order, without sorting the rest: on average a few looks at each value. Source: Hoare,
 * Commun. ACM 4:321 (1961), algorithm 65.
 */
final class Quantile {

    private Quantile() {}

    /** The value that would stand at {@code place} were {@code values} sorted; they are changed about. No value is NaN. */
    static float of(float[] values, int place) {
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            float pivot = median(values[from], values[(from + to) >>> 1], values[to]);
            int left = from;
            int right = to;
            while (left <= right) {
                while (values[left] < pivot) left++;
                while (values[right] > pivot) right--;
                if (left > right) break;
                float one = values[left];
                values[left++] = values[right];
                values[right--] = one;
            }
            if (place <= right) to = right;
            else if (place >= left) from = left;
            else return values[place];
        }
        return values[place];
    }

    private static float median(float a, float b, float c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
