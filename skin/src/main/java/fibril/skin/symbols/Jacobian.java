package fibril.skin.symbols;

import fibril.skin.symbols.Expr.Call;
import fibril.skin.symbols.Expr.Function;
import fibril.skin.symbols.Expr.Num;
import fibril.skin.symbols.Expr.Quotient;
import fibril.skin.symbols.Expr.Sym;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How every rate changes with every state, by the chain rule through the definitions.
 *
 * <p>The derivative of a definition becomes a definition of its own, once, so that rates which share a definition also
 * share its derivative.
 */
public final class Jacobian {

    private final RateModel model;
    private final Map<String, Expr> definitions = new LinkedHashMap<>();
    private final Map<Expr, String> named = new HashMap<>();
    private final Map<List<String>, Expr> totals = new HashMap<>();
    private final List<List<Expr>> entries = new ArrayList<>();

    private Jacobian(RateModel model) {
        this.model = model;
        definitions.putAll(model.definitions());
        for (Expr rate : model.rateList()) {
            List<Expr> row = new ArrayList<>();
            for (String state : model.states()) row.add(total(rate, state));
            entries.add(row);
        }
    }

    public static Jacobian of(RateModel model) {
        return new Jacobian(model);
    }

    /** ∂ rate of {@code row} / ∂ state of {@code column}. */
    public Expr entry(int row, int column) {
        return entries.get(row).get(column);
    }

    /** The definitions of the model, and after them the derivatives that the entries use. */
    public Map<String, Expr> definitions() {
        return new LinkedHashMap<>(definitions);
    }

    private Expr total(Expr expr, String state) {
        List<Expr> terms = new ArrayList<>();
        terms.add(Calculus.derivative(expr, state));
        for (String name : Calculus.names(expr)) {
            if (!model.definitions().containsKey(name)) continue;
            Expr inner = ofDefinition(name, state);
            if (!inner.equals(Expr.ZERO)) terms.add(Expr.product(inner, Calculus.derivative(expr, name)));
        }
        return Expr.sum(terms);
    }

    private Expr ofDefinition(String name, String state) {
        Expr known = totals.get(List.of(name, state));
        if (known != null) return known;
        Expr total = name(name + "_by_" + state, derivativeOf(name, state));
        totals.put(List.of(name, state), total);
        return total;
    }

    /** A reciprocal and a root have derivatives that reuse their own value, which saves a division. */
    private Expr derivativeOf(String name, String state) {
        Expr expr = java.util.Objects.requireNonNull(model.definitions().get(name));
        Expr self = new Sym(name);
        if (expr instanceof Quotient q && q.over().equals(Expr.ONE)) {
            return Expr.negative(Expr.product(total(q.under(), state), Expr.square(self)));
        }
        if (expr instanceof Call c && c.function() == Function.SQRT) {
            return Expr.quotient(Expr.product(Expr.num(0.5), total(c.argument(), state)), self);
        }
        return total(expr, state);
    }

    private Expr name(String name, Expr expr) {
        if (expr instanceof Num || expr instanceof Sym) return expr;
        String known = named.putIfAbsent(expr, name);
        if (known != null) return new Sym(known);
        definitions.put(name, expr);
        return new Sym(name);
    }
}
