package fibril.photo.colour;

import fibril.photo.GateReading;
import fibril.photo.GateReading.Which;
import fibril.photo.gate.Limit;
import fibril.photo.image.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a photograph becomes light. Either a chart in it told us, or the file is taken at its word, and then only contrasts
 * within the picture may be measured.
 *
 * <p>Candidates: with or without tone curves, matrix or root polynomial. The one whose leave-one-out ΔE00 is lowest is
 * taken, the plainer one when two are equal; a curve that does not rise is never taken. A patch that is left out is left
 * out of the tone curves too. Cost: 24 patches, four candidates, well under 0.1 s.
 */
public sealed interface Calibration {

    Picture.Linear light(Picture.Srgb picture);

    /** The file taken at its word. */
    record Assumed() implements Calibration {
        @Override
        public Picture.Linear light(Picture.Srgb picture) {
            return SrgbCurve.decode(picture);
        }
    }

    /** Told by a chart; {@code readings} are the chart's gates, {@code leaveOneOut} the mean ΔE00 of patches not fitted on. */
    final class ByChart implements Calibration {
        private final CameraFit fit;
        private final CameraFit.Form form;
        private final double leaveOneOut;
        private final List<GateReading> readings;

        private ByChart(CameraFit fit, CameraFit.Form form, double leaveOneOut, List<GateReading> readings) {
            this.fit = fit;
            this.form = form;
            this.leaveOneOut = leaveOneOut;
            this.readings = readings;
        }

        @Override
        public Picture.Linear light(Picture.Srgb picture) {
            return fit.light(picture);
        }

        /** One colour of the file, sRGB-encoded 0 to 1. */
        public LinearRgb light(double red, double green, double blue) {
            return fit.light(new LinearRgb(SrgbCurve.decode(red), SrgbCurve.decode(green), SrgbCurve.decode(blue)));
        }

        public double leaveOneOut() {
            return leaveOneOut;
        }

        public boolean usesToneCurve() {
            return form.curved();
        }

        public boolean usesRootPolynomial() {
            return form.kind() == ColourModel.Kind.ROOT_POLYNOMIAL;
        }

        public List<GateReading> readings() {
            return readings;
        }
    }

    /** What came of a chart. */
    sealed interface Result {
        record Calibrated(ByChart calibration) implements Result {}

        record Refused(GateReading reading) implements Result {}
    }

    /** From the readings of all patches of {@code which} photograph, in the order of the chart. */
    static Result fit(ReferenceChart chart, List<PatchReading> patches, Which which) {
        if (patches.size() != chart.patches().size()) {
            throw new IllegalArgumentException(
                    chart.patches().size() + " patches were wanted, " + patches.size() + " read");
        }
        List<GateReading> readings = new ArrayList<>();
        readings.add(Limit.CHART_CLIPPED.read(
                which, patches.stream().mapToDouble(p -> p.clipped() ? 1 : 0).sum()));
        readings.add(Limit.CHART_SPREAD.read(
                which, patches.stream().mapToDouble(PatchReading::spread).max().orElseThrow()));
        for (GateReading reading : readings) if (reading.stops()) return new Result.Refused(reading);

        ChartPatches usable = ChartPatches.usable(chart, patches);
        CameraFit.Form best = Arrays.stream(ColourModel.Kind.values())
                .flatMap(kind -> Stream.of(new CameraFit.Form(false, kind), new CameraFit.Form(true, kind)))
                .min(Comparator.comparingDouble(usable::leaveOneOut))
                .orElseThrow();
        double error = usable.leaveOneOut(best);
        GateReading residual = Limit.CHART_RESIDUAL.read(which, error);
        if (residual.stops()) return new Result.Refused(residual);
        readings.add(residual);
        return new Result.Calibrated(new ByChart(usable.fit(best), best, error, List.copyOf(readings)));
    }
}
