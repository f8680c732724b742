package fibril.atlas;

import java.util.List;

/**
 * The skin of one area, sex and age, in mm: medians and the spread between people. {@code standings} says what it rests on,
 * layer by layer.
 */
public record SkinOf(Layer epidermis, Layer dermis, List<Standing> standings) {

    /** @param sdMm standard deviation between people */
    public record Layer(double mm, double sdMm) {

        /** The same spread as a standard deviation of the logarithm. */
        public double sdLn() {
            double share = sdMm / mm;
            return Math.sqrt(Math.log1p(share * share));
        }
    }

    public SkinOf {
        standings = List.copyOf(standings);
    }

    /** Whether every figure is of this very site. */
    public boolean isMeasured() {
        return standings.stream().allMatch(each -> each.status() == Status.SOURCED || each.status() == Status.DERIVED);
    }
}
