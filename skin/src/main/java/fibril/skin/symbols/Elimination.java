package fibril.skin.symbols;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gauss elimination of {@code shift·I − J} without pivoting, worked out on the pattern of J alone.
 *
 * <p>Pivots need no search: the shift of a Rosenbrock method is large against the couplings, and the order of the
 * states keeps the fill small. The result is a list of places in one array of stored entries.
 */
public final class Elimination {

    /** Entry (row, pivot) times the reciprocal pivot, then taken off the listed columns of the row. */
    public record Step(int row, int pivot, List<Integer> columns) {}

    private final int size;
    private final int[][] place;
    private final List<Step> steps = new ArrayList<>();
    private int stored;

    private Elimination(boolean[][] pattern) {
        size = pattern.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                if (pattern[row][pivot]) steps.add(step(pattern, row, pivot));
            }
        }
        steps.sort(Comparator.comparingInt(Step::row).thenComparingInt(Step::pivot));
        place = number(pattern);
    }

    /** Elimination for the Jacobian's pattern; the diagonal always counts as filled. */
    public static Elimination of(Jacobian jacobian, int size) {
        boolean[][] pattern = new boolean[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                pattern[row][column] =
                        row == column || !jacobian.entry(row, column).equals(Expr.ZERO);
            }
        }
        return new Elimination(pattern);
    }

    private Step step(boolean[][] pattern, int row, int pivot) {
        List<Integer> columns = new ArrayList<>();
        for (int column = pivot + 1; column < size; column++) {
            if (!pattern[pivot][column]) continue;
            columns.add(column);
            pattern[row][column] = true;
        }
        return new Step(row, pivot, List.copyOf(columns));
    }

    private int[][] number(boolean[][] pattern) {
        int[][] places = new int[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) places[row][column] = pattern[row][column] ? stored++ : -1;
        }
        return places;
    }

    public int size() {
        return size;
    }

    /** How many entries are stored, fill included. */
    public int stored() {
        return stored;
    }

    /** Where an entry is stored, −1 if it is always zero. */
    public int place(int row, int column) {
        return place[row][column];
    }

    /** What to do for one row, in order; rows from the top, and the reciprocal of a row's pivot when it is done. */
    public List<Step> steps(int row) {
        return steps.stream().filter(step -> step.row() == row).toList();
    }
}
