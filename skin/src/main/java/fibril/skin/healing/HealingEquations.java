package fibril.skin.healing;

import static fibril.skin.symbols.Expr.exp;
import static fibril.skin.symbols.Expr.minus;
import static fibril.skin.symbols.Expr.negative;
import static fibril.skin.symbols.Expr.num;
import static fibril.skin.symbols.Expr.product;
import static fibril.skin.symbols.Expr.quotient;
import static fibril.skin.symbols.Expr.sqrt;
import static fibril.skin.symbols.Expr.square;
import static fibril.skin.symbols.Expr.sum;
import static fibril.skin.symbols.Expr.sym;

import fibril.skin.symbols.Expr;
import fibril.skin.symbols.RateModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The healing equations of one slab: the one place where they are written.
 *
 * <p>Solver, Jacobian, SBML and C are all made from this, so none of them can say something else.
 * <pre>
 * W'  = −(k_W a_r + k_WM M) W                     P'  = −k_P P
 * I'  = s_I W − d_I I                             M'  = s_M a_r I − d_M M
 * T'  = d_T (p_P P + p_M M + p_A A − T)           H   = T/(K_T + T)
 * F'  = r_F a_r H (1+F)(1 − F/F_max) − d_F F      A'  = k_A a_r H (1+F−A) − d_A A
 * Q'  = d_Q (q_I I + q_A A − Q)                   E'  = e_A a_s A − δ_E (Q + E + Q E)
 * S   = σ a_s A / (1 + (C⁺/θ)²),   C = C3+C1+Cm,  C⁺ = (C + √(C² + 10⁻⁶))/2
 * C3' = (f0 + f1 H) S − (k_x3 + δ_n (1+Q)) C3
 * C1' = (1 − f0 − f1 H) S − (k_x1 + δ_n (1+Q)) C1
 * Cm' = k_x1 C1 + k_x3 C3 − δ_m (Q + Cm + Q Cm) − k_h Cm
 * a_s = e^{−g_s (age−30)},  a_r = e^{−g_r (age−30)}
 * </pre>
 * A session with injured share φ and trophic share s jumps: {@code W += φ(1−W)}, {@code P += s},
 * {@code Cm −= η_C φ (1+Cm)}, {@code C1, C3 ×= 1 − η_C φ}, {@code E −= η_E φ (1+E)}. Symbols, units and sources are in
 * {@link HealingParameter}; the states in {@link HealingState}. Every rate is exactly 0 at rest.
 */
public final class HealingEquations {

    private static final Expr ONE = Expr.ONE;
    private static final Expr CELLS_AWAY_FROM_CEILING =
            product(sum(ONE, sym("F")), minus(ONE, quotient(sym("F"), sym("F_max"))));

    private HealingEquations() {}

    public static RateModel model() {
        return new RateModel(
                "healing",
                Arrays.stream(HealingParameter.values())
                        .map(HealingParameter::symbol)
                        .toList(),
                ageing(),
                Arrays.stream(HealingState.values()).map(HealingState::symbol).toList(),
                definitions(),
                rates(),
                jumps(),
                List.of("phi", "s"));
    }

    private static Map<String, Expr> ageing() {
        Expr years = minus(sym("age"), num(30));
        Map<String, Expr> ageing = new LinkedHashMap<>();
        ageing.put("a_s", exp(negative(product(sym("g_s"), years))));
        ageing.put("a_r", exp(negative(product(sym("g_r"), years))));
        return ageing;
    }

    private static Map<String, Expr> definitions() {
        Map<String, Expr> definitions = new LinkedHashMap<>();
        definitions.put("U", quotient(ONE, sum(sym("K_T"), sym("T"))));
        definitions.put("H", product(sym("T"), sym("U")));
        definitions.put("C", sum(sym("C3"), sym("C1"), sym("Cm")));
        definitions.put("R", sqrt(sum(square(sym("C")), num(1e-6))));
        definitions.put("Cp", product(num(0.5), sum(sym("C"), sym("R"))));
        Expr density = quotient(square(sym("Cp")), square(sym("theta")));
        definitions.put("B", quotient(ONE, sum(ONE, density)));
        definitions.put("S", product(sym("sigma"), sym("a_s"), sym("A"), sym("B")));
        definitions.put("f", sum(sym("f0"), product(sym("f1"), sym("H"))));
        definitions.put("L", product(sym("delta_n"), sum(ONE, sym("Q"))));
        return definitions;
    }

    private static Map<String, Expr> rates() {
        Map<String, Expr> rates = new LinkedHashMap<>();
        cells(rates);
        matrix(rates);
        return rates;
    }

    private static void cells(Map<String, Expr> rates) {
        Expr clearance = sum(product(sym("k_W"), sym("a_r")), product(sym("k_WM"), sym("M")));
        rates.put("W", negative(product(clearance, sym("W"))));
        rates.put("P", negative(product(sym("k_P"), sym("P"))));
        rates.put("I", minus(product(sym("s_I"), sym("W")), product(sym("d_I"), sym("I"))));
        rates.put("M", minus(product(sym("s_M"), sym("a_r"), sym("I")), product(sym("d_M"), sym("M"))));
        Expr signal = sum(
                product(sym("p_P"), sym("P")),
                product(sym("p_M"), sym("M")),
                product(sym("p_A"), sym("A")),
                negative(sym("T")));
        rates.put("T", product(sym("d_T"), signal));
        Expr growth = product(sym("r_F"), sym("a_r"), sym("H"), CELLS_AWAY_FROM_CEILING);
        rates.put("F", minus(growth, product(sym("d_F"), sym("F"))));
        Expr called = product(sym("k_A"), sym("a_r"), sym("H"), sum(ONE, sym("F"), negative(sym("A"))));
        rates.put("A", minus(called, product(sym("d_A"), sym("A"))));
        Expr enzyme = sum(product(sym("q_I"), sym("I")), product(sym("q_A"), sym("A")), negative(sym("Q")));
        rates.put("Q", product(sym("d_Q"), enzyme));
    }

    private static void matrix(Map<String, Expr> rates) {
        Expr made = product(sym("e_A"), sym("a_s"), sym("A"));
        rates.put("E", minus(made, product(sym("delta_E"), digested("E"))));
        Expr threeLeaves = product(sum(sym("k_x3"), sym("L")), sym("C3"));
        rates.put("C3", minus(product(sym("f"), sym("S")), threeLeaves));
        Expr oneLeaves = product(sum(sym("k_x1"), sym("L")), sym("C1"));
        rates.put("C1", minus(product(minus(ONE, sym("f")), sym("S")), oneLeaves));
        rates.put(
                "Cm",
                sum(
                        product(sym("k_x1"), sym("C1")),
                        product(sym("k_x3"), sym("C3")),
                        negative(product(sym("delta_m"), digested("Cm"))),
                        negative(product(sym("k_h"), sym("Cm")))));
    }

    /** (1+Q)(1+x) − 1: what collagenase above rest takes from a pool that is held in balance at rest. */
    private static Expr digested(String pool) {
        return sum(sym("Q"), sym(pool), product(sym("Q"), sym(pool)));
    }

    private static Map<String, Expr> jumps() {
        Expr collagenLost = product(sym("eta_C"), sym("phi"));
        Expr elastinLost = product(sym("eta_E"), sym("phi"));
        Map<String, Expr> jumps = new LinkedHashMap<>();
        jumps.put("W", sum(sym("W"), product(sym("phi"), minus(ONE, sym("W")))));
        jumps.put("P", sum(sym("P"), sym("s")));
        jumps.put("C3", product(minus(ONE, collagenLost), sym("C3")));
        jumps.put("C1", product(minus(ONE, collagenLost), sym("C1")));
        jumps.put("Cm", minus(sym("Cm"), product(collagenLost, sum(ONE, sym("Cm")))));
        jumps.put("E", minus(sym("E"), product(elastinLost, sum(ONE, sym("E")))));
        return jumps;
    }
}
