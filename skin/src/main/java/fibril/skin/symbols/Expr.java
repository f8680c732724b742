package fibril.skin.symbols;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A term of an equation. Build them with the methods here, which drop zeros and ones and gather what is alike. */
public sealed interface Expr {

    record Num(double value) implements Expr {}

    record Sym(String name) implements Expr {}

    /** Two or more terms. */
    record Sum(List<Expr> terms) implements Expr {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** Two or more factors; a number, if any, comes first. */
    record Product(List<Expr> factors) implements Expr {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    record Quotient(Expr over, Expr under) implements Expr {}

    record Call(Function function, Expr argument) implements Expr {}

    /** The functions that can be called. */
    enum Function {
        SQRT,
        EXP
    }

    Num ZERO = new Num(0);
    Num ONE = new Num(1);

    static Expr num(double value) {
        return new Num(value);
    }

    static Expr sym(String name) {
        return new Sym(name);
    }

    static Expr sum(Expr... terms) {
        return sum(List.of(terms));
    }

    static Expr sum(List<Expr> terms) {
        Map<Expr, Double> counts = new LinkedHashMap<>();
        for (Expr term : terms) {
            for (Expr part : term instanceof Sum inner ? inner.terms() : List.of(term)) {
                counts.merge(withoutNumber(part), number(part), Double::sum);
            }
        }
        List<Expr> kept = new ArrayList<>();
        counts.forEach((part, count) -> {
            if (count != 0) kept.add(product(num(count), part));
        });
        if (kept.isEmpty()) return ZERO;
        return kept.size() == 1 ? kept.get(0) : new Sum(kept);
    }

    static Expr minus(Expr left, Expr right) {
        return sum(left, negative(right));
    }

    static Expr negative(Expr expr) {
        if (expr instanceof Sum sum)
            return sum(sum.terms().stream().map(Expr::negative).toList());
        return product(num(-1), expr);
    }

    static Expr product(Expr... factors) {
        return product(List.of(factors));
    }

    static Expr product(List<Expr> factors) {
        double number = 1;
        List<Expr> rest = new ArrayList<>();
        for (Expr factor : factors) {
            for (Expr part : factor instanceof Product inner ? inner.factors() : List.of(factor)) {
                if (part instanceof Num n) number *= n.value();
                else rest.add(part);
            }
        }
        if (number == 0) return ZERO;
        if (number != 1 || rest.isEmpty()) rest.add(0, num(number));
        return rest.size() == 1 ? rest.get(0) : new Product(rest);
    }

    static Expr square(Expr expr) {
        return product(expr, expr);
    }

    static Expr quotient(Expr over, Expr under) {
        if (over.equals(ZERO)) return ZERO;
        if (under.equals(ONE)) return over;
        return new Quotient(over, under);
    }

    static Expr sqrt(Expr expr) {
        return new Call(Function.SQRT, expr);
    }

    static Expr exp(Expr expr) {
        return new Call(Function.EXP, expr);
    }

    /** The number a product begins with, 1 if none. */
    private static double number(Expr expr) {
        if (expr instanceof Num n) return n.value();
        return expr instanceof Product p && p.factors().get(0) instanceof Num n ? n.value() : 1;
    }

    private static Expr withoutNumber(Expr expr) {
        if (expr instanceof Num) return ONE;
        if (!(expr instanceof Product p) || !(p.factors().get(0) instanceof Num)) return expr;
        return product(p.factors().subList(1, p.factors().size()));
    }
}
