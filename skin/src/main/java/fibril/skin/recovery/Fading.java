package fibril.skin.recovery;

import java.util.List;

/** Something that appears on a day and fades: {@code size · e^(−rate (t − day))} from that day on, rate per day. */
record Fading(double day, double size, double rate) {

    /** Enough to halve a bracket of years down to less than a microsecond. */
    private static final int ROUNDS = 80;

    /** In days: a tenth of a millisecond. */
    private static final double CLOSE_ENOUGH = 1e-9;

    double at(double t) {
        return t < day ? 0 : size * Math.exp(-rate * (t - day));
    }

    static double sum(List<Fading> parts, double t) {
        double sum = 0;
        for (Fading part : parts) sum += part.at(t);
        return sum;
    }

    /**
     * Days after {@code from} at which the sum of {@code parts} falls below {@code level}; 0 if it is below already. No part
     * may begin after {@code from}.
     *
     * <p>The sum f falls and ln f is convex. Newton's method on ln f, started on the left, therefore walks to the root from
     * the left and never past it; the bracket [left, right] with {@code right = ln(f/level)/slowest rate} holds it should
     * rounding push it out, and then halves instead.
     */
    static double daysUntilBelow(List<Fading> parts, double from, double level) {
        double start = sum(parts, from);
        if (!(start > level)) return 0;
        double slowest = parts.stream().mapToDouble(Fading::rate).min().orElseThrow();
        double left = 0;
        double right = Math.log(start / level) / slowest;
        for (int round = 0; round < ROUNDS && right - left > CLOSE_ENOUGH; round++) {
            double value = sum(parts, from + left);
            double next = left + Math.log(value / level) * value / slope(parts, from + left);
            if (!(next > left && next < right)) next = (left + right) / 2;
            boolean reached = next - left < CLOSE_ENOUGH;
            if (sum(parts, from + next) > level) left = next;
            else right = next;
            if (reached) break;
        }
        return left;
    }

    private static double slope(List<Fading> parts, double t) {
        double sum = 0;
        for (Fading part : parts) sum += part.rate * part.at(t);
        return sum;
    }
}
