package fibril.clinic.measure.pages;

import fibril.clinic.web.Chart;
import fibril.clinic.web.Mark;
import java.util.List;

/** What was measured of a course on one scale, laid over what was expected of it. */
public record ExpectedPart(String title, Chart chart, List<Line> lines, String made) {

    /** One measurement in words. */
    public record Line(Mark mark, String text) {}
}
