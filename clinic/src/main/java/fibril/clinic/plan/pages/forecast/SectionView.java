package fibril.clinic.plan.pages.forecast;

import fibril.clinic.web.Chart;
import java.util.List;

/** The cross-section with its words: one picture for the talk, the days after it, and the same numbers as a table. */
public record SectionView(
        SectionDrawing drawing,
        int tone,
        String toneWords,
        String title,
        String description,
        String caption,
        String setDepthWords,
        List<Day> days,
        List<Chart> bySlab,
        List<Row> rows) {

    /** One picture; {@code says} is the whole of it in words. {@code still} is among those shown without a script. */
    public record Day(int moment, int day, String name, String open, String says, boolean still) {}

    /** One slab on one day. */
    public record Row(String day, String depth, String injured, String three, String one, String mature, String gain) {}

    public List<Day> stills() {
        return days.stream().filter(Day::still).toList();
    }
}
