package fibril.clinic.plan.pages.forecast;

import fibril.clinic.plan.pages.forecast.SkinSection.Needling;
import fibril.forecast.CrossSection;
import java.util.ArrayList;
import java.util.List;

/**
 * Needle tracks whose hurt tissue adds up to what the model says of each depth. The model gives how many strokes there
 * are, how deep they go and which share of each depth they hurt; the cone that comes nearest to all of it is drawn.
 */
final class Needlings {

    private static final int DEPTHS = 20;
    private static final int TRIES = 40;
    private static final double WIDEST_RIM_MM = 0.2, STEEPEST = 0.4;

    private Needlings() {}

    static Needling of(CrossSection picture) {
        List<Double> depths = depths(picture);
        double density = picture.puncturesPerMm2().p50();
        Needling best = new Needling(picture.setDepthMm(), density, depths, 0, 0);
        double least = Double.POSITIVE_INFINITY;
        for (int rim = 0; rim <= TRIES; rim++) {
            for (int slope = 0; slope <= TRIES; slope++) {
                Needling tried = new Needling(
                        picture.setDepthMm(), density, depths, WIDEST_RIM_MM * rim / TRIES, STEEPEST * slope / TRIES);
                double miss = miss(tried, picture);
                if (miss < least) {
                    least = miss;
                    best = tried;
                }
            }
        }
        return best;
    }

    /** The share a stroke pattern hurts at a depth: discs that fall at random and may overlap. */
    static double share(Needling needling, double depthMm) {
        double area = needling.strokeDepthsMm().stream()
                .mapToDouble(tip -> needling.halfMm(depthMm, tip))
                .map(half -> Math.PI * half * half)
                .average()
                .orElse(0);
        return -Math.expm1(-needling.puncturesPerMm2() * area);
    }

    private static double miss(Needling needling, CrossSection picture) {
        double sum = 0;
        for (CrossSection.DepthInterval at : picture.injuredShare()) {
            double apart = share(needling, at.depthMm()) - at.share().p50();
            sum += apart * apart;
        }
        return sum;
    }

    /** Equally likely depths, read off the three quantiles by straight lines. */
    private static List<Double> depths(CrossSection picture) {
        double low = picture.trueDepthMm().p05();
        double middle = picture.trueDepthMm().p50();
        double high = picture.trueDepthMm().p95();
        List<Double> depths = new ArrayList<>();
        for (int i = 0; i < DEPTHS; i++) {
            double rank = (i + 0.5) / DEPTHS;
            double depth = rank < 0.5
                    ? low + (middle - low) * (rank - 0.05) / 0.45
                    : middle + (high - middle) * (rank - 0.5) / 0.45;
            depths.add(Math.clamp(depth, 0, picture.setDepthMm()));
        }
        return depths;
    }
}
