package fibril.clinic.plan.pages.forecast;

import java.util.List;

/**
 * The skin of one area in numbers, as the model has it: layers, needle tracks at the chosen settings, and what happens
 * in each slab of the dermis over the days. Depths count from the skin's surface, in mm; shares are 0 to 1.
 */
record SkinSection(Layers layers, Needling needling, List<Share> profile, List<Slab> slabs, List<Moment> moments) {

    SkinSection {
        profile = List.copyOf(profile);
        slabs = List.copyOf(slabs);
        moments = List.copyOf(moments);
        for (Slab slab : slabs) {
            if (slab.amounts().size() != moments.size()) {
                throw new IllegalArgumentException("a slab has one amount for each moment");
            }
        }
    }

    record Layers(double epidermisMm, double dermisMm) {
        Layers {
            if (!(epidermisMm > 0 && dermisMm > 0)) {
                throw new IllegalArgumentException("layers are over 0 mm, were " + epidermisMm + " and " + dermisMm);
            }
        }

        double skinMm() {
            return epidermisMm + dermisMm;
        }
    }

    /**
     * {@code strokeDepthsMm} are equally likely depths, shallow to deep. A track is a cone: half its width is {@code
     * rimMm} at the tip and grows with {@code slope} above it.
     */
    record Needling(
            double setDepthMm, double puncturesPerMm2, List<Double> strokeDepthsMm, double rimMm, double slope) {
        Needling {
            strokeDepthsMm = List.copyOf(strokeDepthsMm);
            if (strokeDepthsMm.isEmpty()) throw new IllegalArgumentException("needling has a depth");
        }

        double halfMm(double depthMm, double tipMm) {
            return depthMm > tipMm ? 0 : rimMm + slope * (tipMm - depthMm);
        }
    }

    /** The injured share at one depth. */
    record Share(double depthMm, double low, double middle, double high) {}

    /** One slab of the dermis; an amount for each moment. */
    record Slab(double fromMm, double toMm, double injuredShare, List<Amount> amounts) {
        Slab {
            amounts = List.copyOf(amounts);
        }
    }

    /** Collagen as shares of what this person's skin holds untreated. */
    record Amount(double newThree, double newOne, double mature) {
        double gain() {
            return newThree + newOne + mature - 1;
        }
    }

    /** A day of the course, with how much of the barrier's opening is left then. */
    record Moment(int day, double open) {}
}
