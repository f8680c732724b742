package fibril.photo.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The patches of a chart that can be used, what the file says of them and what they are. */
final class ChartPatches {

    /** Patches must outnumber the six terms of the larger model with room to leave one out; curves need four greys. */
    private static final int FEWEST_GREYS = 5;

    private final List<ReferenceChart.Patch> patches;
    private final List<LinearRgb> file;
    private final List<Boolean> grey;

    private ChartPatches(List<ReferenceChart.Patch> patches, List<LinearRgb> file, List<Boolean> grey) {
        this.patches = patches;
        this.file = file;
        this.grey = grey;
    }

    /** All that are not clipped. */
    static ChartPatches usable(ReferenceChart chart, List<PatchReading> readings) {
        List<Integer> kept = IntStream.range(0, readings.size())
                .filter(i -> !readings.get(i).clipped())
                .boxed()
                .toList();
        return new ChartPatches(
                kept.stream().map(chart.patches()::get).toList(),
                kept.stream().map(i -> readings.get(i).decoded()).toList(),
                kept.stream().map(chart::isGrey).toList());
    }

    CameraFit fit(CameraFit.Form form) {
        return fitWithout(form, -1);
    }

    /**
     * Mean ΔE00 of every patch as foretold by the others. Rounded to 1e-9, so that a finer model does not win by the last
     * bits; not a number where the form cannot be fitted, which no gate lets pass.
     */
    double leaveOneOut(CameraFit.Form form) {
        if (form.curved() && grey.stream().filter(g -> g).count() < FEWEST_GREYS) return Double.NaN;
        if (!fit(form).rises()) return Double.NaN;
        double sum = 0;
        for (int i = 0; i < patches.size(); i++) {
            LinearRgb light = fitWithout(form, i).light(file.get(i));
            Lab seen = light.xyz().adapted(White.D65, White.D50).lab(White.D50);
            sum += ColourDifference.deltaE00(patches.get(i).d50(), seen);
        }
        return Math.rint(sum / patches.size() * 1e9) / 1e9;
    }

    private CameraFit fitWithout(CameraFit.Form form, int left) {
        List<LinearRgb> seen = new ArrayList<>();
        List<LinearRgb> wanted = new ArrayList<>();
        List<Integer> greys = new ArrayList<>();
        for (int i = 0; i < patches.size(); i++) {
            if (i == left) continue;
            if (grey.get(i)) greys.add(seen.size());
            seen.add(file.get(i));
            wanted.add(patches.get(i).light());
        }
        return CameraFit.fitted(form, seen, wanted, greys);
    }
}
