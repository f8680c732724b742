package fibril.photo.measure;

import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.Measure;
import fibril.photo.gate.Limit;
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
 * @param mouth and {@code brows}: how differently they are held, in % of face width; 0 for sites without a face
 * @param clipped share of skin pixels with a channel at its end, the worse of the two
 * @param scale of the photograph with fewer pixels on a millimetre of skin
 * @param sizeBy what the scale was read from
 */
public record Conditions(
        int charts,
        double chartResidual,
        double sharpnessRatio,
        double registration,
        double light,
        double mouth,
        double brows,
        double clipped,
        Scale scale,
        SizeBy sizeBy) {

    /** What tells how large the skin in the picture is, the best first. */
    public enum SizeBy {
        /** A chart whose row was measured. */
        CHART,
        /** Faces are alike wide to a tenth. */
        FACE,
        /** A close-up may show a palm or a back. */
        GUESS
    }

    /** Readings for {@code measure}, in the order they matter; the first that stops it is the one to tell. */
    List<GateReading> readings(Measure measure, double regionSeen) {
        List<GateReading> all = new ArrayList<>();
        all.add(Limit.SKIN_CLIPPED.read(clipped));
        all.add(Limit.REGION_SEEN.read(regionSeen));
        switch (measure) {
            case REDNESS_LOG_RATIO -> all.add(Limit.LIGHT_SURFACE.read(light));
            case REDNESS_CONTRAST -> {
                all.add(Limit.CHART_ADVISED.read(charts));
                all.add(Limit.LIGHT_SURFACE.read(light));
            }
            case REDNESS, LIGHTNESS -> {
                addChart(all);
                all.add(Limit.LIGHT_SURFACE.read(light));
            }
            case SKIN_TONE -> {
                addChart(all);
                all.add(Limit.ITA_LIGHT.read(light));
            }
            case SPOTS -> {
                addChart(all);
                addLineScale(all);
                all.add(Limit.LIGHT_SURFACE.read(light));
                all.add(Limit.REGISTRATION_TRACKED.read(registration));
            }
            case LINE_DEPTH, FOLD_DEPTH -> {
                addChart(all);
                addLineScale(all);
                all.add(Limit.LIGHT_SURFACE.read(light));
                all.add(Limit.MOUTH.read(mouth));
                all.add(Limit.BROWS.read(brows));
                all.add(Limit.REGISTRATION_TRACKED.read(registration));
                all.add(Limit.SHARPNESS.read(sharpnessRatio));
            }
            case ROUGHNESS, TEXTURE_CONTRAST, TEXTURE_HOMOGENEITY -> {
                addChart(all);
                addLineScale(all);
                all.add(Limit.LIGHT_SURFACE.read(light));
                all.add(Limit.SHARPNESS.read(sharpnessRatio));
            }
            case PORES, PORE_DEPTH -> {
                addChart(all);
                all.add(size(sizeBy != SizeBy.GUESS, Verdict.WITHHELD));
                all.add(Limit.PORE_SCALE.read(scale.pixelsPerMm()));
                all.add(Limit.LIGHT_SURFACE.read(light));
                all.add(Limit.SHARPNESS.read(sharpnessRatio));
                all.add(Limit.REGISTRATION_TRACKED.read(registration));
            }
            case SCAR_AREA, SCAR_CONTRAST, SCAR_REDNESS, UNEVEN_REDNESS, UNEVEN_PIGMENT -> {
                if (measure == Measure.SCAR_AREA) all.add(size(sizeBy == SizeBy.CHART, Verdict.WITHHELD));
                addChart(all);
                all.add(Limit.LIGHT_SURFACE.read(light));
                all.add(Limit.REGISTRATION_TRACKED.read(registration));
            }
        }
        return all;
    }

    /**
     * Whether pixels lie over one another closely enough to be looked at one by one, under light from one place: a lamp that
     * moved changes colours, and the shade of every line.
     */
    public boolean allowMaps() {
        return !Limit.REGISTRATION_MAP.read(registration).stops()
                && !Limit.LIGHT_SURFACE.read(light).stops();
    }

    /** Pores begin where pixels are known to be fine enough; lines, texture and spots are given, with a word of caution. */
    private void addLineScale(List<GateReading> all) {
        all.add(size(sizeBy != SizeBy.GUESS, Verdict.WARNED));
        all.add(Limit.LINE_SCALE.read(scale.pixelsPerMm()));
    }

    private static GateReading size(boolean known, Verdict orElse) {
        return new GateReading(
                Gate.SCALE,
                Which.PAIR,
                known ? Verdict.PASSED : orElse,
                Double.NaN,
                known ? "known" : "no ruler in the picture",
                "");
    }

    private void addChart(List<GateReading> all) {
        all.add(Limit.CHART_FOUND.read(charts));
        all.add(Limit.CHART_RESIDUAL.read(chartResidual));
    }
}
