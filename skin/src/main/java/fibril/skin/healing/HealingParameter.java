package fibril.skin.healing;

import static fibril.skin.healing.HealingSource.ADLER_2020;
import static fibril.skin.healing.HealingSource.AGEING_SUMMARY;
import static fibril.skin.healing.HealingSource.ASSUMED;
import static fibril.skin.healing.HealingSource.BABRAJ_2005;
import static fibril.skin.healing.HealingSource.BORGES_2020;
import static fibril.skin.healing.HealingSource.COOPER_2015;
import static fibril.skin.healing.HealingSource.ISLAM_FORD_VERSYPT;
import static fibril.skin.healing.HealingSource.KIELTY_2002;
import static fibril.skin.healing.HealingSource.LASER_MMP;
import static fibril.skin.healing.HealingSource.SKIBIDY_CURVES;
import static fibril.skin.healing.HealingSource.VARANI_2006;
import static fibril.skin.healing.HealingSource.WAUGH_2006;
import static fibril.skin.healing.HealingSource.ZEIGLER_2020;
import static fibril.skin.healing.ParameterKind.DRAWN;
import static fibril.skin.healing.ParameterKind.FIXED;
import static fibril.skin.healing.ParameterKind.GIVEN;

/**
 * Every number of the healing equations: the one table that priors, refusals, documents and SBML are made from.
 *
 * <p>A drawn parameter has a log-normal prior: {@code ln x ~ N(ln median, sdLog²)}, cut off at its bounds.
 */
public enum HealingParameter {
    AGE("age", "year", GIVEN, 30, 0, 0, 120, ASSUMED, "age of the person; 30 is where age changes nothing"),

    DEBRIS_CLEARANCE("k_W", "1/day", DRAWN, 0.37, 0.4, 0, 50, COOPER_2015, "debris decay"),
    DEBRIS_CLEARANCE_BY_CELLS("k_WM", "1/day", DRAWN, 0.5, 0.5, 0, 50, ASSUMED, "debris cleared by repair cells"),
    CLOT_DECAY("k_P", "1/day", DRAWN, 1.0, 0.5, 0, 100, ASSUMED, "a clot lasts hours to days"),
    INFLAMMATION_INFLUX("s_I", "1/day", DRAWN, 2.0, 0.5, 0, 100, SKIBIDY_CURVES, "scale only: peak on day 1-2"),
    INFLAMMATION_DECAY("d_I", "1/day", DRAWN, 1.02, 0.3, 0, 50, COOPER_2015, "neutrophil decay"),
    REPAIR_INFLUX("s_M", "1/day", DRAWN, 0.6, 0.5, 0, 50, SKIBIDY_CURVES, "scale only: peak on day 4-5"),
    REPAIR_DECAY("d_M", "1/day", DRAWN, 0.2, 0.4, 0, 50, WAUGH_2006, "d1; 0.5 in Cooper 2015"),

    TGF_DECAY("d_T", "1/day", FIXED, 9.1, 0, 0, 1000, WAUGH_2006, "d2; 380 times slower in the continuum model"),
    TGF_FROM_CLOT("p_P", "ng/mL", DRAWN, 6.0, 0.5, 0, 1000, WAUGH_2006, "T(0) = 6 pg/mm³"),
    TGF_FROM_REPAIR("p_M", "ng/mL", DRAWN, 1.54, 0.5, 0, 1000, WAUGH_2006, "k4·200/d2"),
    TGF_FROM_ACTIVATED("p_A", "ng/mL", DRAWN, 0.03, 0.5, 0, 100, ASSUMED, "bounded by the loop gain"),
    TGF_HALF_EFFECT("K_T", "ng/mL", DRAWN, 0.5, 0.6, 1e-6, 1000, ISLAM_FORD_VERSYPT, "0.17 (collagen) to about 1"),

    FIBROBLAST_GROWTH("r_F", "1/day", DRAWN, 0.3, 0.5, 0, 20, ADLER_2020, "0.41 in the continuum model, 0.9 and 0.3"),
    FIBROBLAST_DECAY("d_F", "1/day", DRAWN, 0.1, 0.4, 0, 20, ADLER_2020, "0.3 there, slower in skin"),
    FIBROBLAST_CEILING("F_max", "1", FIXED, 2, 0, 1e-6, 1000, ASSUMED, "at most three times the resting cells"),
    ACTIVATION("k_A", "1/day", DRAWN, 0.3, 0.5, 0, 20, ADLER_2020, "0.3"),
    DEACTIVATION("d_A", "1/day", DRAWN, 0.1, 0.4, 1e-6, 20, SKIBIDY_CURVES, "0.085 from the fall of the curve"),

    COLLAGENASE_TURNOVER("d_Q", "1/day", FIXED, 0.5, 0, 0, 50, ZEIGLER_2020, "rise 0.559, fall 0.104 per day"),
    COLLAGENASE_FROM_INFLAMMATION("q_I", "1", DRAWN, 3, 0.6, 0, 1000, LASER_MMP, "MMP-1 back by day 7"),
    COLLAGENASE_FROM_ACTIVATED("q_A", "1", DRAWN, 0.5, 0.6, 0, 1000, LASER_MMP, "MMP-1 back by day 7"),

    SYNTHESIS("sigma", "1/day", DRAWN, 0.018, 0.8, 0, 10, BABRAJ_2005, "twice the resting 0.0089 per day"),
    THREE_SHARE_AT_REST("f0", "1", FIXED, 0.15, 0, 0, 0.5, AGEING_SUMMARY, "adult skin about 15 % type III"),
    THREE_SHARE_BY_TGF("f1", "1", FIXED, 0.45, 0, 0, 0.5, ASSUMED, "more III while TGF-β is high"),
    ONE_MATURES("k_x1", "1/day", DRAWN, 0.010, 0.7, 0, 10, ASSUMED, "cross-linking of new collagen I"),
    THREE_MATURES("k_x3", "1/day", DRAWN, 0.006, 0.7, 0, 10, BORGES_2020, "remodelling takes up to a year"),
    NEW_LOSS("delta_n", "1/day", DRAWN, 0.010, 0.6, 0, 10, BABRAJ_2005, "0.0089; 0.0048-0.024 in Zeigler 2020"),
    MATURE_LOSS("delta_m", "1/day", FIXED, perDay(15), 0, 0, 10, ASSUMED, "half-life 15 years, through collagenase"),
    RETURN_TO_REST("k_h", "1/day", DRAWN, perDay(4), 0.8, 0, 10, ASSUMED, "gained collagen halves in 4 (1-15) years"),
    DENSITY_FEEDBACK("theta", "1", DRAWN, 0.35, 0.4, 1e-3, 1000, ASSUMED, "gain at which synthesis halves"),

    COLLAGEN_LOST("eta_C", "1", DRAWN, 0.2, 0.5, 0, 1, ASSUMED, "share of collagen lost where a needle went"),
    ELASTIN_LOST("eta_E", "1", DRAWN, 0.1, 0.5, 0, 1, ASSUMED, "0.3 made trials' flat elastin impossible"),
    ELASTIN_MADE("e_A", "1/day", DRAWN, 8e-4, 0.8, 0, 10, ASSUMED, "elastin made by activated cells"),
    ELASTIN_LOSS("delta_E", "1/day", FIXED, perDay(70), 0, 0, 10, KIELTY_2002, "half-life 70 years"),

    SYNTHESIS_AGEING("g_s", "1/year", DRAWN, 0.0066, 0.4, 0, 0.2, VARANI_2006, "ln(82/56)/58, in vitro"),
    REPAIR_AGEING("g_r", "1/year", DRAWN, 0.004, 0.6, 0, 0.2, ASSUMED, "repair slows with age");

    /** How many parameters there are. */
    public static final int COUNT = values().length;

    private final String symbol;
    private final String unit;
    private final ParameterKind kind;
    private final double median;
    private final double sdLog;
    private final double lowest;
    private final double highest;
    private final HealingSource source;
    private final String note;

    HealingParameter(
            String symbol,
            String unit,
            ParameterKind kind,
            double median,
            double sdLog,
            double lowest,
            double highest,
            HealingSource source,
            String note) {
        this.symbol = symbol;
        this.unit = unit;
        this.kind = kind;
        this.median = median;
        this.sdLog = sdLog;
        this.lowest = lowest;
        this.highest = highest;
        this.source = source;
        this.note = note;
    }

    /** The rate of a decay that halves in so many years. */
    private static double perDay(double halfLifeYears) {
        return Math.log(2) / (halfLifeYears * 365.25);
    }

    /** The letters of the equations, in plain ASCII; also the identifier in SBML and in a request. */
    public String symbol() {
        return symbol;
    }

    public String unit() {
        return unit;
    }

    public ParameterKind kind() {
        return kind;
    }

    public double median() {
        return median;
    }

    /** Standard deviation of the natural logarithm; 0 unless {@link ParameterKind#DRAWN}. */
    public double sdLog() {
        return sdLog;
    }

    public double lowest() {
        return lowest;
    }

    public double highest() {
        return highest;
    }

    public HealingSource source() {
        return source;
    }

    public String note() {
        return note;
    }

    /** The nearest value that is allowed, for a draw from the tail of a prior. */
    public double withinBounds(double value) {
        return Math.min(highest, Math.max(lowest, value));
    }

    /** Its place in an array of parameters. */
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the arrays, by design
    public int index() {
        return ordinal();
    }
}
