package fibril.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.healing.HealingParameter;
import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.HealingState;
import fibril.skin.solve.HealingSystem;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The equations every solver of the race is given, against the specification written down a second time by hand. */
class EquationsTest {

    private static final double FLOOR = 1e-12;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @Test
    void ratesAreTheOnesOfTheSpecification() {
        for (HealingParameters person : Problem.of(50).people()) {
            double[] state = anyState();
            double[] rates = new double[HealingState.COUNT];
            new HealingSystem(person).rates(state, rates);
            double[] byHand = byHand(person, state);
            for (int n = 0; n < rates.length; n++) {
                assertThat(rates[n]).isCloseTo(byHand[n], within(FLOOR * (1 + Math.abs(byHand[n]))));
            }
        }
    }

    @Test
    void aSessionJumpsAsTheSpecificationSays() {
        HealingParameters person = Problem.of(1).people().getFirst();
        double[] x = anyState();
        double[] after = x.clone();
        new HealingSystem(person).jump(0.147, 0.126, after);
        double lost = person.get(HealingParameter.COLLAGEN_LOST) * 0.147;
        double elastin = person.get(HealingParameter.ELASTIN_LOST) * 0.147;
        double[] byHand = x.clone();
        byHand[0] += 0.147 * (1 - x[0]);
        byHand[1] += 0.126;
        byHand[8] -= elastin * (1 + x[8]);
        byHand[9] *= 1 - lost;
        byHand[10] *= 1 - lost;
        byHand[11] -= lost * (1 + x[11]);
        assertThat(after).containsExactly(byHand, within(FLOOR));
    }

    private double[] anyState() {
        return random.doubles(HealingState.COUNT, 0.01, 0.8).toArray();
    }

    private record BySymbol(Map<String, Double> values) {
        double get(String symbol) {
            return values.getOrDefault(symbol, Double.NaN);
        }
    }

    /** Written from the specification without looking at the code. */
    private static double[] byHand(HealingParameters person, double[] x) {
        BySymbol p = new BySymbol(Arrays.stream(HealingParameter.values())
                .collect(Collectors.toMap(HealingParameter::symbol, person::get)));
        double synthesisAge = Math.exp(-p.get("g_s") * (p.get("age") - 30));
        double repairAge = Math.exp(-p.get("g_r") * (p.get("age") - 30));
        double w = x[0], clot = x[1], i = x[2], m = x[3], t = x[4], f = x[5], a = x[6], q = x[7], e = x[8];
        double c3 = x[9], c1 = x[10], cm = x[11];
        double h = t / (p.get("K_T") + t);
        double c = c3 + c1 + cm;
        double positive = (c + Math.sqrt(c * c + 1e-6)) / 2;
        double made = p.get("sigma") * synthesisAge * a / (1 + Math.pow(positive / p.get("theta"), 2));
        double three = p.get("f0") + p.get("f1") * h;
        double leaves = p.get("delta_n") * (1 + q);
        return new double[] {
            -(p.get("k_W") * repairAge + p.get("k_WM") * m) * w,
            -p.get("k_P") * clot,
            p.get("s_I") * w - p.get("d_I") * i,
            p.get("s_M") * repairAge * i - p.get("d_M") * m,
            p.get("d_T") * (p.get("p_P") * clot + p.get("p_M") * m + p.get("p_A") * a - t),
            p.get("r_F") * repairAge * h * (1 + f) * (1 - f / p.get("F_max")) - p.get("d_F") * f,
            p.get("k_A") * repairAge * h * (1 + f - a) - p.get("d_A") * a,
            p.get("d_Q") * (p.get("q_I") * i + p.get("q_A") * a - q),
            p.get("e_A") * synthesisAge * a - p.get("delta_E") * (q + e + q * e),
            three * made - (p.get("k_x3") + leaves) * c3,
            (1 - three) * made - (p.get("k_x1") + leaves) * c1,
            p.get("k_x1") * c1 + p.get("k_x3") * c3 - p.get("delta_m") * (q + cm + q * cm) - p.get("k_h") * cm
        };
    }
}
