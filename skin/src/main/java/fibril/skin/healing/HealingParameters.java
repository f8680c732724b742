package fibril.skin.healing;

import java.util.Arrays;
import java.util.Map;

/** One value for every {@link HealingParameter}, each within its bounds. */
public final class HealingParameters {

    private final double[] values;

    private HealingParameters(double[] values) {
        this.values = values;
    }

    /** The prior medians at an age. */
    public static HealingParameters medians(double ageYears) {
        double[] values = new double[HealingParameter.COUNT];
        for (HealingParameter parameter : HealingParameter.values()) {
            values[parameter.index()] = parameter.median();
        }
        return of(values).with(HealingParameter.AGE, ageYears);
    }

    /**
     * A full set.
     *
     * @param values in the order of {@link HealingParameter}
     * @throws IllegalArgumentException naming the first parameter that is out of bounds
     */
    public static HealingParameters of(double[] values) {
        if (values.length != HealingParameter.COUNT) {
            throw new IllegalArgumentException(
                    "a parameter set has " + HealingParameter.COUNT + " values, was given " + values.length);
        }
        for (HealingParameter parameter : HealingParameter.values()) check(parameter, values[parameter.index()]);
        return new HealingParameters(values.clone());
    }

    private static void check(HealingParameter parameter, double value) {
        if (!(value >= parameter.lowest() && value <= parameter.highest())) {
            throw new IllegalArgumentException(parameter.symbol() + " (" + parameter.note() + ") is " + value + " "
                    + parameter.unit() + ", allowed is " + parameter.lowest() + " to " + parameter.highest());
        }
    }

    public HealingParameters with(HealingParameter parameter, double value) {
        check(parameter, value);
        double[] changed = values.clone();
        changed[parameter.index()] = value;
        return new HealingParameters(changed);
    }

    public HealingParameters with(Map<HealingParameter, Double> changes) {
        HealingParameters changed = this;
        for (Map.Entry<HealingParameter, Double> change : changes.entrySet()) {
            changed = changed.with(change.getKey(), change.getValue());
        }
        return changed;
    }

    public double get(HealingParameter parameter) {
        return values[parameter.index()];
    }

    /** A copy of all values, in the order of {@link HealingParameter}. */
    public double[] toArray() {
        return values.clone();
    }

    /** Whether activated cells and TGF-β, which call each other up, come to rest again. */
    public Stability stability() {
        double ageing = Math.exp(-get(HealingParameter.REPAIR_AGEING) * (get(HealingParameter.AGE) - 30));
        double gain = get(HealingParameter.ACTIVATION)
                * ageing
                * get(HealingParameter.TGF_FROM_ACTIVATED)
                / (get(HealingParameter.TGF_HALF_EFFECT) * get(HealingParameter.DEACTIVATION));
        return gain <= Stability.HIGHEST_GAIN ? new Stability.Settles(gain) : new Stability.Scars(gain);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HealingParameters that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("HealingParameters[");
        for (HealingParameter parameter : HealingParameter.values()) {
            if (parameter.index() > 0) text.append(", ");
            text.append(parameter.symbol()).append('=').append(get(parameter));
        }
        return text.append(']').toString();
    }
}
