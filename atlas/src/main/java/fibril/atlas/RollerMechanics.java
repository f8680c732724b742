package fibril.atlas;

import java.util.List;

/** The roller of the trials as a machine: so many needles on a drum, all lengths in mm. */
public record RollerMechanics(
        int needles,
        double drumDiameterMm,
        double drumWidthMm,
        double needleDiameterMm,
        double coneLengthMm,
        List<ToolPart> parts) {

    public RollerMechanics {
        parts = List.copyOf(parts);
    }
}
