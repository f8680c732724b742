package fibril.skin.solve;

import static fibril.skin.symbols.Expr.minus;
import static fibril.skin.symbols.Expr.negative;
import static fibril.skin.symbols.Expr.num;
import static fibril.skin.symbols.Expr.product;
import static fibril.skin.symbols.Expr.quotient;
import static fibril.skin.symbols.Expr.square;
import static fibril.skin.symbols.Expr.sum;
import static fibril.skin.symbols.Expr.sym;

import fibril.skin.symbols.Expr;
import fibril.skin.symbols.RateModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models of other people, written down as they published them. */
final class PublishedModels {

    private static final Expr I = sym("I");
    private static final Expr R = sym("R");
    private static final Expr T = sym("T");
    private static final Expr P = sym("P");
    private static final Expr M = sym("M");
    private static final Expr N = sym("N");
    private static final Expr F = sym("F");
    private static final Expr C = sym("C");

    private PublishedModels() {}

    /** Macrophages and TGF-β; the parameter is α. */
    static RateModel waugh() {
        Expr influx =
                sum(product(num(-2.47), T, T, T), product(num(21.94), square(T)), product(num(6.41), T), num(1.75));
        Map<String, Expr> definitions = new LinkedHashMap<>();
        definitions.put("K", influx);
        definitions.put("room", product(num(0.05 * 0.693), minus(num(1), product(num(0.002), sum(I, R)))));
        Expr alpha = sym("alpha");
        Map<String, Expr> rates = new LinkedHashMap<>();
        rates.put("I", sum(product(alpha, sym("K")), product(sym("room"), I), product(num(-0.2), I)));
        rates.put("R", sum(product(minus(num(1), alpha), sym("K")), product(sym("room"), R), product(num(-0.2), R)));
        rates.put("T", minus(product(num(0.07), I), product(num(9.1), T)));
        return RateModel.of("waugh2006", List.of("alpha"), definitions, rates);
    }

    /** Pathogen P, debris D, macrophages M, neutrophils N; both mediators are 0. */
    static RateModel cooper() {
        Expr debris = sym("D");
        Map<String, Expr> definitions = new LinkedHashMap<>();
        definitions.put("calm", quotient(M, sum(num(1), square(quotient(N, num(0.11))))));
        definitions.put(
                "R1",
                sum(product(num(41.5), debris), product(num(18.52), P), product(num(0.06), M), product(num(10.58), N)));
        definitions.put("R2", sum(product(num(2.97), debris), product(num(17.58), P)));
        Expr calm = sym("calm");
        Map<String, Expr> rates = new LinkedHashMap<>();
        rates.put(
                "P",
                sum(
                        product(num(14.4), P, minus(num(1), quotient(P, num(20)))),
                        negative(quotient(product(num(14.4 * 0.12), P), sum(num(0.048), product(num(0.2), P)))),
                        product(num(-35.03), P, N),
                        product(num(-34.8), P, calm)));
        rates.put(
                "D",
                sum(
                        product(num(-2.03), debris, N, sum(num(1), product(num(5.37), N))),
                        product(num(-3.16), debris, calm),
                        product(num(1.02), N),
                        product(num(-0.37), debris)));
        Expr called = quotient(product(num(0.17), sym("R1")), sum(num(0.54), sym("R1")));
        rates.put("M", minus(called, product(num(0.5), M)));
        Expr alarmed = quotient(product(num(0.38), sym("R2")), sum(num(3.3), sym("R2")));
        rates.put("N", sum(alarmed, product(num(-1.02), N), product(num(-6.42), N, calm)));
        return RateModel.of("cooper2015", List.of(), definitions, rates);
    }

    /** Myofibroblasts F and macrophages M that feed each other; parameters: half-effect k and influx of macrophages. */
    static RateModel adler() {
        Expr k = sym("k");
        Map<String, Expr> definitions = new LinkedHashMap<>();
        definitions.put("byP", quotient(P, sum(k, P)));
        definitions.put("byC", quotient(C, sum(k, C)));
        double perDay = 1440;
        Map<String, Expr> rates = new LinkedHashMap<>();
        Expr room = minus(num(1), quotient(F, num(1e6)));
        rates.put("F", product(F, minus(product(num(0.9), sym("byP"), room), num(0.3))));
        rates.put("M", sum(product(M, minus(product(num(0.8), sym("byC")), num(0.3))), sym("influx")));
        rates.put(
                "C",
                sum(product(num(470 * perDay), F), product(num(-940 * perDay), M, sym("byC")), product(num(-2), C)));
        rates.put(
                "P",
                sum(
                        product(num(70 * perDay), M),
                        product(num(240 * perDay), F),
                        product(num(-510 * perDay), F, sym("byP")),
                        product(num(-2), P)));
        return RateModel.of("adler2020", List.of("k", "influx"), definitions, rates);
    }
}
