package fibril.skin.solve;

/**
 * On which days an ensemble is written down. Asking for more days never changes the values on the others.
 *
 * <p>A value on the day of a session is the value just after that session.
 */
public final class OutputDays {

    private final double[] layers;
    private final double[] pools;

    private OutputDays(double[] layers, double[] pools) {
        this.layers = layers;
        this.pools = pools;
    }

    /**
     * Days, each list rising and within the horizon.
     *
     * @param layers days with collagen and elastin of the upper and whole dermis
     * @param pools days with the three collagen pools of every slab; may be empty
     */
    public static OutputDays of(double[] layers, double[] pools) {
        check("layers", layers);
        check("pools", pools);
        return new OutputDays(layers.clone(), pools.clone());
    }

    /** Day 0, 1, … to the last day, layers only. */
    public static OutputDays daily(int lastDay) {
        double[] days = new double[lastDay + 1];
        for (int day = 0; day <= lastDay; day++) days[day] = day;
        return of(days, new double[0]);
    }

    private static void check(String name, double[] days) {
        for (int i = 0; i < days.length; i++) {
            if (!(days[i] >= 0 && days[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(name + "[" + i + "] is day " + days[i] + ", allowed is 0 or later");
            }
            if (i > 0 && !(days[i] > days[i - 1])) {
                throw new IllegalArgumentException(
                        name + "[" + i + "] is day " + days[i] + ", allowed is later than day " + days[i - 1]);
            }
        }
    }

    void checkWithin(double horizonDays) {
        for (double[] days : new double[][] {layers, pools}) {
            if (days.length > 0 && days[days.length - 1] > horizonDays) {
                throw new IllegalArgumentException("output day " + days[days.length - 1]
                        + " is past the horizon, allowed is 0 to day " + horizonDays);
            }
        }
    }

    public double[] layers() {
        return layers.clone();
    }

    public double[] pools() {
        return pools.clone();
    }
}
