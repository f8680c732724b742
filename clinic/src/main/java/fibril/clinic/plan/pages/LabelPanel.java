package fibril.clinic.plan.pages;

import fibril.atlas.Citation;
import fibril.atlas.LabelCheck;
import fibril.clinic.plan.CourseLabel;
import fibril.clinic.web.Mark;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.util.List;

/** The label check as it is drawn: each zone with its word and its sources. */
public record LabelPanel(boolean known, boolean onLabel, List<Line> lines) {

    public LabelPanel {
        lines = List.copyOf(lines);
    }

    static final LabelPanel UNKNOWN = new LabelPanel(false, false, List.of());

    public record Line(String zone, Mark mark, String word, List<String> because, List<SourceLine> sources) {}

    static LabelPanel of(CourseLabel label, Words words) {
        return new LabelPanel(
                true,
                label.isOnLabel(),
                label.zones().stream().map(zone -> line(zone, words)).toList());
    }

    private static Line line(CourseLabel.ZoneLabel zone, Words words) {
        return switch (zone.check()) {
            case LabelCheck.OnLabel on ->
                new Line(
                        zone.area().name(),
                        Mark.OK,
                        words.t("plan.label.on"),
                        List.of(on.indication().words()),
                        Desk.sources(on.citations()));
            case LabelCheck.OffLabel off ->
                new Line(
                        zone.area().name(),
                        Mark.RAISED,
                        words.t("plan.label.off"),
                        off.reasons().stream().map(LabelCheck.Reason::words).toList(),
                        Desk.sources(off.reasons().stream()
                                .map(LabelCheck.Reason::citations)
                                .flatMap(List<Citation>::stream)
                                .toList()));
        };
    }
}
