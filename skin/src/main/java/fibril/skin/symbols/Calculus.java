package fibril.skin.symbols;

import fibril.skin.symbols.Expr.Call;
import fibril.skin.symbols.Expr.Product;
import fibril.skin.symbols.Expr.Quotient;
import fibril.skin.symbols.Expr.Sum;
import fibril.skin.symbols.Expr.Sym;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Derivatives, values and the names in a term. */
public final class Calculus {

    private Calculus() {}

    /** The partial derivative; every other name is held constant. */
    public static Expr derivative(Expr of, String by) {
        if (of instanceof Sym symbol) return symbol.name().equals(by) ? Expr.ONE : Expr.ZERO;
        if (of instanceof Sum sum) {
            return Expr.sum(
                    sum.terms().stream().map(term -> derivative(term, by)).toList());
        }
        if (of instanceof Product product) return productRule(product, by);
        if (of instanceof Quotient quotient) return quotientRule(quotient, by);
        if (of instanceof Call call) {
            Expr inner = derivative(call.argument(), by);
            return switch (call.function()) {
                case EXP -> Expr.product(inner, call);
                case SQRT -> Expr.quotient(Expr.product(Expr.num(0.5), inner), call);
            };
        }
        return Expr.ZERO;
    }

    private static Expr productRule(Product product, String by) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < product.factors().size(); i++) {
            List<Expr> factors = new ArrayList<>(product.factors());
            factors.set(i, derivative(factors.get(i), by));
            terms.add(Expr.product(factors));
        }
        return Expr.sum(terms);
    }

    private static Expr quotientRule(Quotient quotient, String by) {
        Expr byOver = Expr.quotient(derivative(quotient.over(), by), quotient.under());
        Expr byUnder = Expr.quotient(
                Expr.product(quotient.over(), derivative(quotient.under(), by)), Expr.square(quotient.under()));
        return Expr.minus(byOver, byUnder);
    }

    /** The value of a term; every name in it must have one. */
    public static double value(Expr expr, Map<String, Double> of) {
        if (expr instanceof Expr.Num number) return number.value();
        if (expr instanceof Sym symbol) {
            Double value = of.get(symbol.name());
            if (value == null) throw new IllegalArgumentException(symbol.name() + " has no value");
            return value;
        }
        if (expr instanceof Sum sum) {
            return sum.terms().stream().mapToDouble(term -> value(term, of)).reduce(0, Double::sum);
        }
        if (expr instanceof Product product) {
            return product.factors().stream()
                    .mapToDouble(factor -> value(factor, of))
                    .reduce(1, (a, b) -> a * b);
        }
        if (expr instanceof Quotient quotient) return value(quotient.over(), of) / value(quotient.under(), of);
        Call call = (Call) expr;
        double argument = value(call.argument(), of);
        return switch (call.function()) {
            case SQRT -> Math.sqrt(argument);
            case EXP -> Math.exp(argument);
        };
    }

    /** The parts a term is directly made of. */
    public static List<Expr> parts(Expr expr) {
        if (expr instanceof Sum sum) return sum.terms();
        if (expr instanceof Product product) return product.factors();
        if (expr instanceof Quotient quotient) return List.of(quotient.over(), quotient.under());
        return expr instanceof Call call ? List.of(call.argument()) : List.of();
    }

    /** Every name in a term, in the order of reading. */
    public static Set<String> names(Expr expr) {
        Set<String> names = new LinkedHashSet<>();
        if (expr instanceof Sym symbol) names.add(symbol.name());
        for (Expr part : parts(expr)) names.addAll(names(part));
        return names;
    }
}
