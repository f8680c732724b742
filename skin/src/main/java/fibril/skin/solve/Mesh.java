package fibril.skin.solve;

/**
 * The steps all lanes share: short after a session, growing to a longest. They depend on the sessions alone, not on
 * the horizon and not on the days that are asked for.
 *
 * @param firstDays the first step after a session
 * @param growth each step is this much longer than the one before
 * @param longestDays no step is longer
 */
record Mesh(double firstDays, double growth, double longestDays) {

    /** From coarse to fine; a lane starts on the first and moves on while its error is above tolerance. */
    static final Mesh[] LEVELS = {new Mesh(0.05, 1.14, 20), new Mesh(0.03, 1.10, 6), new Mesh(0.02, 1.06, 4)};

    /** The steps of a leg that ends with a session: a little shortened, so that the last one ends there. */
    double[] stepsTo(double legDays) {
        double[] steps = stepsPast(legDays);
        double sum = 0;
        for (double step : steps) sum += step;
        for (int i = 0; i < steps.length; i++) steps[i] *= legDays / sum;
        return steps;
    }

    /** The steps of a last leg: the last one reaches the end or goes past it. */
    double[] stepsPast(double legDays) {
        int count = 0;
        for (double time = 0; count == 0 || time <= legDays; count++) time += step(count);
        double[] steps = new double[count];
        for (int i = 0; i < count; i++) steps[i] = step(i);
        return steps;
    }

    private double step(int number) {
        double step = firstDays;
        for (int i = 0; i < number && step < longestDays; i++) step *= growth;
        return Math.min(step, longestDays);
    }
}
