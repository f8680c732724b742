package fibril.skin.solve;

import fibril.skin.symbols.Calculus;
import fibril.skin.symbols.Expr;
import fibril.skin.symbols.Jacobian;
import fibril.skin.symbols.RateModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Any written-down model, worked out term by term and solved with a full matrix: slow, plain, nothing generated. */
final class WrittenSystem implements RosenbrockSystem {

    private final RateModel model;
    private final Map<String, Double> values;
    private final Jacobian jacobian;
    private final double[][] matrix;

    WrittenSystem(RateModel model, Map<String, Double> parameters) {
        this.model = model;
        values = new HashMap<>(parameters);
        model.constants().forEach((name, expr) -> values.put(name, Calculus.value(expr, values)));
        jacobian = Jacobian.of(model);
        matrix = new double[size()][size()];
    }

    @Override
    public int size() {
        return model.states().size();
    }

    double[] rates(double[] state) {
        at(state);
        return model.rateList().stream()
                .mapToDouble(rate -> Calculus.value(rate, values))
                .toArray();
    }

    double[][] jacobian(double[] state) {
        at(state);
        double[][] entries = new double[size()][size()];
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                Expr entry = jacobian.entry(row, column);
                if (!entry.equals(Expr.ZERO)) entries[row][column] = Calculus.value(entry, values);
            }
        }
        return entries;
    }

    @Override
    public void factor(double[] state, double shift) {
        double[][] entries = jacobian(state);
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                matrix[row][column] = (row == column ? shift : 0) - entries[row][column];
            }
        }
        for (int pivot = 0; pivot < size(); pivot++) {
            for (int row = pivot + 1; row < size(); row++) eliminate(row, pivot);
        }
    }

    private void eliminate(int row, int pivot) {
        matrix[row][pivot] /= matrix[pivot][pivot];
        for (int k = pivot + 1; k < size(); k++) matrix[row][k] -= matrix[row][pivot] * matrix[pivot][k];
    }

    @Override
    public void stage(double[] at, double[] add, double[] out) {
        double[] rates = rates(at);
        for (int row = 0; row < size(); row++) {
            out[row] = rates[row] + add[row];
            for (int k = 0; k < row; k++) out[row] -= matrix[row][k] * out[k];
        }
        for (int row = size() - 1; row >= 0; row--) {
            for (int k = row + 1; k < size(); k++) out[row] -= matrix[row][k] * out[k];
            out[row] /= matrix[row][row];
        }
    }

    private void at(double[] state) {
        for (int i = 0; i < size(); i++) values.put(model.states().get(i), state[i]);
        for (String name : jacobian.definitions().keySet()) {
            Expr definition = Objects.requireNonNull(jacobian.definitions().get(name));
            values.put(name, Calculus.value(definition, values));
        }
    }
}
