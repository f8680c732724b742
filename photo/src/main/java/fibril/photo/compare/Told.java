package fibril.photo.compare;

import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.Measure;
import fibril.photo.gate.Reading;
import java.util.Locale;

/** What the measures say, in the words of the answer. */
final class Told {

    private Told() {}

    static GateReading of(Reading reading, Which which) {
        return switch (reading) {
            case Reading.Passed passed ->
                say(passed, which, Verdict.PASSED, passed.gate().warnAt());
            case Reading.Warned warned -> say(warned, which, Verdict.WARNED, warned.limit());
            case Reading.Refused refused -> say(refused, which, Verdict.WITHHELD, refused.limit());
        };
    }

    private static GateReading say(Reading reading, Which which, Verdict verdict, double limit) {
        String unit = " " + reading.gate().unit();
        String allowed = (reading.gate().wantsMore() ? "at least " : "at most ") + number(limit) + unit;
        String found = Double.isNaN(reading.value()) ? "not known" : number(reading.value()) + unit;
        return new GateReading(gate(reading.gate()), which, verdict, reading.value(), found, allowed);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }

    private static Gate gate(fibril.photo.gate.Gate gate) {
        return switch (gate) {
            case CHART_FOUND, CHART_ADVISED -> Gate.CHART;
            case CHART_RESIDUAL -> Gate.CHART_FIT;
            case CHART_SPREAD -> Gate.CHART_EVEN;
            case CHART_CLIPPED -> Gate.CHART_CLIPPED;
            case SKIN_CLIPPED -> Gate.CLIPPED;
            case REGION_SEEN -> Gate.MASK;
            case LIGHT_SURFACE, ITA_LIGHT -> Gate.LIGHT;
            case SHARPNESS -> Gate.SHARPNESS;
            case SCALE, LINE_SCALE -> Gate.RESOLUTION;
            case REGISTRATION_MAP, REGISTRATION_TRACKED -> Gate.MATCH;
            case EXPRESSION -> Gate.MOUTH;
            case BAND_WIDTH -> Gate.BAND_WIDTH;
            case ENOUGH_FOUND -> Gate.NOTHING_THERE;
            case OUTLINE_SCALE -> Gate.SCALE;
        };
    }

    static Measure measure(fibril.photo.measure.Measure measure) {
        return switch (measure) {
            case REDNESS_CONTRAST_EI -> Measure.REDNESS_LOG_RATIO;
            case REDNESS_CONTRAST_A -> Measure.REDNESS_CONTRAST;
            case REDNESS_A -> Measure.REDNESS;
            case LIGHTNESS -> Measure.LIGHTNESS;
            case SKIN_TONE_ITA -> Measure.SKIN_TONE;
            case SPOT_DOSE -> Measure.SPOTS;
            case LINE_DEPTH -> Measure.LINE_DEPTH;
            case FOLD_DEPTH -> Measure.FOLD_DEPTH;
            case TEXTURE -> Measure.ROUGHNESS;
            case TEXTURE_CONTRAST -> Measure.TEXTURE_CONTRAST;
            case TEXTURE_HOMOGENEITY -> Measure.TEXTURE_HOMOGENEITY;
            case PORE_AREA -> Measure.PORES;
            case PORE_DEPTH -> Measure.PORE_DEPTH;
            case SCAR_AREA -> Measure.SCAR_AREA;
            case SCAR_COLOUR -> Measure.SCAR_CONTRAST;
            case SCAR_REDNESS -> Measure.SCAR_REDNESS;
            case EVENNESS_A -> Measure.UNEVEN_REDNESS;
            case EVENNESS_OD -> Measure.UNEVEN_PIGMENT;
        };
    }

    static String formula(fibril.photo.measure.Figure.Given given) {
        return given.measure().name().toLowerCase(Locale.ROOT) + " v" + given.formulaVersion();
    }
}
