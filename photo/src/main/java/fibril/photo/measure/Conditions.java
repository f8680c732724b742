package fibril.photo.measure;

import fibril.photo.gate.Gate;
import fibril.photo.gate.Reading;
import fibril.photo.image.Scale;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a pair of photographs before anything is measured on it. What is not known is not a number, and no gate
 * lets it pass.
 *
 * @param charts in how many of the two a chart was found and believed
 * @param chartResidual the larger leave-one-out ΔE00 of the two
 * @param sharpnessRatio blunter over sharper edge spread, before the sharper was blurred to match
 * @param registration forward-backward error, 95th percentile, in % of face width
 * @param light width of the surface of {@link EvenLight}
 * @param expression difference of mouth or brows in % of face width; 0 for sites without a face
 * @param clipped share of skin pixels with a channel at its end, the worse of the two
 */
public record Conditions(
        int charts,
        double chartResidual,
        double sharpnessRatio,
        double registration,
        double light,
        double expression,
        double clipped,
        Scale scale) {

    /** Readings for {@code measure}, in the order they matter; the first that refuses is the one to tell. */
    List<Reading> readings(Measure measure, double regionSeen) {
        List<Reading> all = new ArrayList<>();
        all.add(Gate.SKIN_CLIPPED.read(clipped));
        all.add(Gate.REGION_SEEN.read(regionSeen));
        switch (measure) {
            case REDNESS_CONTRAST_EI -> all.add(Gate.LIGHT_SURFACE.read(light));
            case REDNESS_CONTRAST_A -> {
                all.add(Gate.CHART_ADVISED.read(charts));
                all.add(Gate.LIGHT_SURFACE.read(light));
            }
            case REDNESS_A, LIGHTNESS -> {
                addChart(all);
                all.add(Gate.LIGHT_SURFACE.read(light));
            }
            case SKIN_TONE_ITA -> {
                addChart(all);
                all.add(Gate.ITA_LIGHT.read(light));
            }
            case SPOT_DOSE -> {
                addChart(all);
                addChart(all);
                all.add(Gate.LINE_SCALE.read(scale.pixelsPerMm()));
                all.add(Gate.REGISTRATION_TRACKED.read(registration));
            }
            case LINE_DEPTH, FOLD_DEPTH -> {
                addChart(all);
                all.add(Gate.LINE_SCALE.read(scale.pixelsPerMm()));
                all.add(Gate.EXPRESSION.read(expression));
                all.add(Gate.REGISTRATION_TRACKED.read(registration));
                all.add(Gate.SHARPNESS.read(sharpnessRatio));
            }
            case TEXTURE, TEXTURE_CONTRAST, TEXTURE_HOMOGENEITY -> {
                addChart(all);
                all.add(Gate.LINE_SCALE.read(scale.pixelsPerMm()));
                all.add(Gate.SHARPNESS.read(sharpnessRatio));
            }
            case PORE_AREA, PORE_DEPTH -> {
                addChart(all);
                all.add(Gate.SCALE.read(scale.pixelsPerMm()));
                all.add(Gate.SHARPNESS.read(sharpnessRatio));
                all.add(Gate.REGISTRATION_TRACKED.read(registration));
            }
            case SCAR_AREA, SCAR_COLOUR, SCAR_REDNESS, EVENNESS_A, EVENNESS_OD -> {
                addChart(all);
                all.add(Gate.LIGHT_SURFACE.read(light));
                all.add(Gate.REGISTRATION_TRACKED.read(registration));
            }
        }
        return all;
    }

    /** Whether a map of differences may be shown; otherwise it is hatched as a whole. */
    public Reading forMap() {
        return Gate.REGISTRATION_MAP.read(registration);
    }

    private void addChart(List<Reading> all) {
        all.add(Gate.CHART_FOUND.read(charts));
        all.add(Gate.CHART_RESIDUAL.read(chartResidual));
    }
}
