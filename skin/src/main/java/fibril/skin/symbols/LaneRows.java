package fibril.skin.symbols;

/**
 * Where everything stands that many states side by side need: one array, a row of lanes for each number.
 *
 * <p>It must be one array. The compiler does not know that two arrays are not the same one, but it does know that two
 * rows of one array are apart, and only then does it take several lanes at once.
 *
 * @param lanes how many there are
 * @param size how many rows {@code state}, {@code at}, {@code add} and {@code out} have each
 * @param coefficients rows of {@code coef}
 * @param stored rows of {@code lu}
 */
record LaneRows(int lanes, int size, int coefficients, int stored) {

    /** How far rows are apart: more than the lanes, as rows a power of two apart fight for the same lines of cache. */
    int stride() {
        return lanes + 8;
    }

    /** The first row of a group; the last group is {@code pass}, of any length. */
    int first(String group) {
        return switch (group) {
            case "state" -> 0;
            case "at" -> size;
            case "add" -> 2 * size;
            case "out" -> 3 * size;
            case "coef" -> 4 * size;
            case "lu" -> 4 * size + coefficients;
            case "pass" -> 4 * size + coefficients + stored;
            default -> throw new IllegalArgumentException("no rows are called " + group);
        };
    }

    /** Row {@code n} of a group in lane {@code i}, in Java. */
    String at(String group, int n) {
        int start = (first(group) + n) * stride();
        return "w[i" + (start == 0 ? "" : " + " + start) + "]";
    }
}
