package fibril.clinic.treat.pages;

import fibril.clinic.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One area in the table that is charted in. The presets are "depth passes", empty where the preset leaves the area
 * out; {@code expected} is the end point this area should reach.
 */
public record ZoneRow(
        String area,
        String name,
        String most,
        String step,
        Cell depth,
        Cell passes,
        Cell end,
        List<Choice> ends,
        String expected,
        String expectedWords,
        String planned,
        String last,
        String face,
        boolean avoid) {

    /** What stands in a field, and what is wrong with it. */
    public record Cell(String value, @Nullable String error) {}

    public ZoneRow {
        ends = List.copyOf(ends);
    }

    /** The planned depth alone, so that a change is marked. */
    public String plannedDepth() {
        return planned.isEmpty() ? "" : planned.substring(0, planned.indexOf(' '));
    }

    public String plannedPasses() {
        return planned.isEmpty() ? "" : planned.substring(planned.indexOf(' ') + 1);
    }

    /** Shown at once: planned, done last time, or typed; the others wait behind "another area". */
    public boolean isShown() {
        return !planned.isEmpty() || !last.isEmpty() || !depth.value().isEmpty() || depth.error() != null;
    }
}
