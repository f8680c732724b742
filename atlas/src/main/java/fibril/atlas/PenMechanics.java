package fibril.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A pen as a machine: needles, strokes a second, needle width and length of its taper (mm), the strip it sweeps (mm) and how
 * fast it is moved (mm/s). {@code assumed} names the parts that stand in for numbers no source gives of this pen.
 */
public record PenMechanics(
        int needles,
        double strokesPerSecond,
        double needleDiameterMm,
        double coneLengthMm,
        double sweptWidthMm,
        double glideMmPerSecond,
        OptionalDouble travelMm,
        List<ToolPart> assumed) {

    public PenMechanics {
        assumed = List.copyOf(assumed);
    }

    static PenMechanics of(Device.Pen pen, Map<String, ToolPart> usual) {
        List<ToolPart> assumed = new ArrayList<>();
        double needles = pen.needles().isPresent() ? pen.needles().getAsInt() : stand("needles", usual, assumed);
        double strokes = pen.strokesPerSecond()
                .map(range -> (range.min() + range.max()) / 2)
                .orElseGet(() -> stand("strokes_per_second", usual, assumed));
        double diameter = pen.needleDiameterMm().orElseGet(() -> stand("needle_diameter_mm", usual, assumed));
        return new PenMechanics(
                (int) Math.rint(needles),
                strokes,
                diameter,
                stand("cone_length_mm", usual, assumed),
                stand("swept_width_mm", usual, assumed),
                stand("glide_mm_per_second", usual, assumed),
                pen.maxDepthMm(),
                assumed);
    }

    private static double stand(String part, Map<String, ToolPart> usual, List<ToolPart> assumed) {
        ToolPart found = usual.get(part);
        if (found == null) throw new IllegalStateException("skin.json has no pen part \"" + part + "\"");
        assumed.add(found);
        return found.value();
    }
}
