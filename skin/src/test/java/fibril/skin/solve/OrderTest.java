package fibril.skin.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.healing.HealingEquations;
import fibril.skin.healing.HealingParameter;
import fibril.skin.healing.HealingState;
import fibril.skin.symbols.Calculus;
import fibril.skin.symbols.Expr;
import fibril.skin.symbols.RateModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Feature under test: the order of the method, on the healing equations with a forcing that makes
 * {@code xᵢ = aᵢ (1 − e^{−bᵢ t})} their exact solution. Time is one state more.
 */
class OrderTest {

    private static final double END = 1;

    @Test
    void halvingTheStepDividesTheErrorBySixteen() {
        WrittenSystem system = new WrittenSystem(forced(), medians());
        double coarse = error(system, 256);
        double fine = error(system, 512);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(4, within(0.1));
    }

    private static double error(WrittenSystem system, int steps) {
        RodasStep step = new RodasStep(system);
        double[] state = new double[system.size()];
        for (int n = 0; n < steps; n++) {
            double[] next = new double[state.length];
            step.step(state, END / steps, next);
            state = next;
        }
        double worst = 0;
        for (int i = 0; i < HealingState.COUNT; i++) {
            worst = Math.max(worst, Math.abs(state[i] - Calculus.value(exact(i), Map.of("t", END))));
        }
        return worst;
    }

    private static Map<String, Double> medians() {
        Map<String, Double> medians = new HashMap<>();
        for (HealingParameter parameter : HealingParameter.values())
            medians.put(parameter.symbol(), parameter.median());
        return medians;
    }

    private static Expr exact(int i) {
        return Expr.product(
                Expr.num(0.3 + 0.1 * i),
                Expr.minus(Expr.ONE, Expr.exp(Expr.product(Expr.num(-2 - 0.5 * i), Expr.sym("t")))));
    }

    /** rate(x) + exact'(t) − rate(exact(t)) */
    private static RateModel forced() {
        RateModel healing = HealingEquations.model();
        Map<String, Expr> exactly = new HashMap<>();
        for (int i = 0; i < HealingState.COUNT; i++)
            exactly.put(healing.states().get(i), exact(i));
        Map<String, Expr> definitions = new LinkedHashMap<>(healing.definitions());
        healing.definitions().forEach((name, expr) -> {
            definitions.put("exact_" + name, replaced(expr, exactly));
            exactly.put(name, Expr.sym("exact_" + name));
        });
        Map<String, Expr> rates = new LinkedHashMap<>();
        for (int i = 0; i < HealingState.COUNT; i++) {
            String state = healing.states().get(i);
            Expr rate = Objects.requireNonNull(healing.rates().get(state));
            Expr forcing = Expr.minus(Calculus.derivative(exact(i), "t"), replaced(rate, exactly));
            rates.put(state, Expr.sum(rate, forcing));
        }
        rates.put("t", Expr.ONE);
        List<String> states = new ArrayList<>(healing.states());
        states.add("t");
        return new RateModel(
                "forced", healing.parameters(), healing.constants(), states, definitions, rates, Map.of(), List.of());
    }

    private static Expr replaced(Expr expr, Map<String, Expr> by) {
        if (expr instanceof Expr.Sym symbol) return by.getOrDefault(symbol.name(), symbol);
        if (expr instanceof Expr.Sum sum) {
            return Expr.sum(sum.terms().stream().map(term -> replaced(term, by)).toList());
        }
        if (expr instanceof Expr.Product product) {
            return Expr.product(product.factors().stream()
                    .map(factor -> replaced(factor, by))
                    .toList());
        }
        if (expr instanceof Expr.Quotient q) return Expr.quotient(replaced(q.over(), by), replaced(q.under(), by));
        if (expr instanceof Expr.Call call) return new Expr.Call(call.function(), replaced(call.argument(), by));
        return expr;
    }
}
