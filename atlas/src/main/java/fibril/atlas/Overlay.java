package fibril.atlas;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The clinic's own settings, laid over the facts. Reasons are empty where none was given. */
public record Overlay(
        List<DepthCap> depthCaps,
        List<OwnDepth> depths,
        List<OwnWait> waits,
        List<OwnTime> afterCareTimes,
        List<NumbingLimits> anaesthetics) {

    public static final Overlay NONE = new Overlay(List.of(), List.of(), List.of(), List.of(), List.of());

    public Overlay {
        depthCaps = List.copyOf(depthCaps);
        depths = List.copyOf(depths);
        waits = List.copyOf(waits);
        afterCareTimes = List.copyOf(afterCareTimes);
        anaesthetics = List.copyOf(anaesthetics);
    }

    /** The deepest setting for an area, or for one concern on it; {@code concern} is empty for all. */
    public record DepthCap(String area, String concern, double capMm, String reason) {}

    /** The depth where sources give none. */
    public record OwnDepth(String area, String concern, double depthMm, String reason) {}

    public record OwnWait(String rule, int days, String reason) {}

    public record OwnTime(String time, int hours, int deepHours, String reason) {}

    public record NumbingLimits(String product, double maxGrams, double maxAreaCm2, int maxMinutes, String reason) {}

    @JsonIgnore
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Reads a clinic's file; a file that is not there is an empty one. Throws {@link BrokenAtlas} with every problem. */
    public static Overlay read(Path file) {
        if (!Files.exists(file)) return NONE;
        Problems problems = new Problems();
        Facts facts = Loader.read(AtlasFiles.bundled().with(AtlasFiles.OVERLAY, AtlasFiles.bytes(file)), problems);
        if (!problems.found().isEmpty()) throw new BrokenAtlas(problems.found());
        return facts.overlay();
    }

    /** The file's text; reading it gives the same settings. */
    public String toJson() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }
}
