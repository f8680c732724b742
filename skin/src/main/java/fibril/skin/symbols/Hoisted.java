package fibril.skin.symbols;

import fibril.skin.symbols.Expr.Call;
import fibril.skin.symbols.Expr.Num;
import fibril.skin.symbols.Expr.Product;
import fibril.skin.symbols.Expr.Quotient;
import fibril.skin.symbols.Expr.Sum;
import fibril.skin.symbols.Expr.Sym;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes out of the equations whatever depends on parameters alone, so that it is worked out once for a parameter set
 * and not at every step. Each such part becomes a coefficient, {@code q0, q1, …}.
 */
final class Hoisted {

    private final Set<String> known;
    private final Map<Expr, Sym> coefficients = new LinkedHashMap<>();

    Hoisted(RateModel model) {
        known = new HashSet<>(model.parameters());
        known.addAll(model.constants().keySet());
    }

    /** The coefficients met so far, in the order of their numbers. */
    List<Expr> coefficients() {
        return new ArrayList<>(coefficients.keySet());
    }

    Expr hoist(Expr expr) {
        if (expr instanceof Sym && isFixed(expr)) return coefficient(expr);
        if (expr instanceof Sum sum) return hoistSum(sum);
        if (expr instanceof Product product) return hoistProduct(product);
        if (expr instanceof Quotient quotient) {
            if (!isFixed(quotient.under())) return Expr.quotient(hoist(quotient.over()), hoist(quotient.under()));
            return hoist(Expr.product(quotient.over(), new Quotient(Expr.ONE, quotient.under())));
        }
        if (expr instanceof Call call) {
            return isFixed(call) ? coefficient(call) : new Call(call.function(), hoist(call.argument()));
        }
        return expr;
    }

    private Expr hoistSum(Sum sum) {
        List<Expr> fixed = new ArrayList<>();
        List<Expr> terms = new ArrayList<>();
        for (Expr term : sum.terms()) {
            if (isFixed(term)) fixed.add(term);
            else terms.add(hoist(term));
        }
        Expr gathered = Expr.sum(fixed);
        if (gathered instanceof Product product) terms.add(0, hoistProduct(product));
        else if (!gathered.equals(Expr.ZERO)) terms.add(0, gathered instanceof Num ? gathered : coefficient(gathered));
        return Expr.sum(terms);
    }

    /** The sign stays in the equation: a coefficient and its negative are one. */
    private Expr hoistProduct(Product product) {
        double sign = 1;
        List<Expr> fixed = new ArrayList<>();
        List<Expr> factors = new ArrayList<>();
        for (Expr factor : product.factors()) {
            if (factor instanceof Num n && n.value() < 0) {
                sign = -1;
                fixed.add(Expr.num(-n.value()));
            } else if (isFixed(factor)) {
                fixed.add(factor);
            } else {
                factors.add(hoist(factor));
            }
        }
        Expr gathered = Expr.product(fixed);
        factors.add(0, gathered instanceof Num ? gathered : coefficient(gathered));
        factors.add(0, Expr.num(sign));
        return Expr.product(factors);
    }

    private boolean isFixed(Expr expr) {
        return known.containsAll(Calculus.names(expr));
    }

    private Sym coefficient(Expr expr) {
        return coefficients.computeIfAbsent(expr, e -> new Sym("q" + coefficients.size()));
    }
}
