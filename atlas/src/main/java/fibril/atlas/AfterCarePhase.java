package fibril.atlas;

import java.util.List;
import java.util.Map;

/** What is normal, what to do and what not to do in a stretch of hours after a session. */
public record AfterCarePhase(
        String id,
        String label,
        int fromHours,
        int toHours,
        List<Line> normal,
        List<Line> todo,
        List<Line> avoid,
        List<String> disagreements,
        Standing standing) {

    public AfterCarePhase {
        Checks.id("after-care phase", id);
        Checks.text("label", label);
        if (!(fromHours >= 0 && toHours > fromHours)) {
            throw new IllegalArgumentException("hours go up, was " + fromHours + " to " + toHours);
        }
        normal = List.copyOf(normal);
        todo = List.copyOf(todo);
        avoid = List.copyOf(avoid);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * One line of advice; {@code {exercise}} in the text stands for that after-care time. {@code before} and {@code after}
     * are the ids of after-care times, empty where the line is for the whole phase.
     */
    public record Line(String text, AppliesDepth depth, String before, String after) {
        public Line {
            Checks.text("text", text);
        }
    }

    /** Whether a line stands in this phase, with the times of this clinic. */
    public boolean shows(Line line, DepthClass depth, Map<String, AfterCareTime> times) {
        if (!line.depth().covers(depth)) return false;
        AfterCareTime before = times.get(line.before());
        AfterCareTime after = times.get(line.after());
        return (before == null || before.hours(depth) > fromHours) && (after == null || after.hours(depth) < toHours);
    }
}
