package fibril.skin.symbols;

import fibril.skin.symbols.Expr.Call;
import fibril.skin.symbols.Expr.Num;
import fibril.skin.symbols.Expr.Product;
import fibril.skin.symbols.Expr.Quotient;
import fibril.skin.symbols.Expr.Sum;
import fibril.skin.symbols.Expr.Sym;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Straight-line code, in what Java and C have in common. What occurs twice is computed once. */
final class CodeLines {

    private final String library;
    private final List<String> lines = new ArrayList<>();
    private final Map<Expr, Integer> counts = new HashMap<>();
    private final Map<Expr, String> kept = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Map<String, Expr> pending = new HashMap<>();

    /** @param library what stands before the name of a mathematical function: {@code "Math."} in Java */
    CodeLines(String library) {
        this.library = library;
    }

    /** Announces a term, so that its parts are counted before the first line is written. */
    void announce(Expr expr) {
        if (!isLeaf(expr) && counts.merge(expr, 1, Integer::sum) == 1)
            Calculus.parts(expr).forEach(this::announce);
    }

    void local(String name, String value) {
        if (declared.add(name)) lines.add("double " + name + " = " + value + ";");
    }

    void local(String name, Expr expr) {
        String value = text(expr);
        kept.putIfAbsent(expr, name);
        local(name, value);
    }

    /** A local that is written down just before the first line that reads it. */
    void whenNeeded(String name, Expr expr) {
        announce(expr);
        pending.put(name, expr);
    }

    void line(String line) {
        lines.add(line);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** A term as code; parts that occur elsewhere too become locals on the way. */
    String text(Expr expr) {
        if (isLeaf(expr)) return leaf(expr);
        String name = kept.get(expr);
        if (name != null) return name;
        String value = composed(expr);
        if (counts.getOrDefault(expr, 1) < 2) return value;
        String fresh = "t" + kept.size();
        local(fresh, value);
        kept.put(expr, fresh);
        return fresh;
    }

    private String composed(Expr expr) {
        if (expr instanceof Sum sum) return sum(sum);
        if (expr instanceof Product product) return product(product);
        if (expr instanceof Quotient q) return bracketed(q.over()) + " / " + bracketed(q.under());
        Call call = (Call) expr;
        return switch (call.function()) {
            case SQRT -> library + "sqrt(" + text(call.argument()) + ")";
            case EXP -> (library.isEmpty() ? "" : "Strict") + library + "exp(" + text(call.argument()) + ")";
        };
    }

    private String sum(Sum sum) {
        StringBuilder text = new StringBuilder();
        for (Expr term : sum.terms()) {
            boolean negative = term instanceof Product p && p.factors().get(0) instanceof Num n && n.value() < 0;
            String part = negative ? bracketedSum(Expr.negative(term)) : text(term);
            if (text.length() == 0) text.append(negative ? "-" + part : part);
            else text.append(negative ? " - " : " + ").append(part);
        }
        return text.toString();
    }

    private String bracketedSum(Expr expr) {
        return expr instanceof Sum ? bracketed(expr) : text(expr);
    }

    private String product(Product product) {
        boolean negative = product.factors().get(0).equals(Expr.num(-1));
        List<Expr> factors =
                negative ? product.factors().subList(1, product.factors().size()) : product.factors();
        return (negative ? "-" : "") + factors.stream().map(this::bracketed).collect(Collectors.joining(" * "));
    }

    private String bracketed(Expr expr) {
        String text = text(expr);
        boolean plain = isLeaf(expr) || expr instanceof Call || kept.containsKey(expr);
        return plain ? text : "(" + text + ")";
    }

    private static boolean isLeaf(Expr expr) {
        return expr instanceof Num || expr instanceof Sym;
    }

    private String leaf(Expr expr) {
        if (expr instanceof Num n) return Double.toString(n.value());
        String name = ((Sym) expr).name();
        Expr definition = pending.remove(name);
        if (definition != null) local(name, definition);
        return name;
    }
}
