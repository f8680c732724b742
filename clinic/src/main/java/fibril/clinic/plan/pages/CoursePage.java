package fibril.clinic.plan.pages;

import fibril.clinic.plan.pages.forecast.KeptForecastLines;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.MapArea;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Notice;
import fibril.clinic.web.SourceLine;
import java.util.List;

/** What one course shows: the plan, its label, what still stops it, and how it came to be. */
public record CoursePage(
        ClientHead head,
        String address,
        String title,
        String state,
        Mark stateMark,
        String stateReason,
        int version,
        boolean draft,
        boolean agreed,
        List<ZoneLine> zones,
        List<MapArea> map,
        int tone,
        String device,
        String sessions,
        String spacing,
        String numbing,
        String notes,
        LabelPanel label,
        String offLabelWhy,
        List<Notice> stops,
        List<KeptForecastLines.Line> forecast,
        List<OrderLine> orders,
        Form form,
        List<VersionLine> versions,
        String consentHref,
        String evidenceHref,
        String signStatement) {

    public record ZoneLine(
            String area, String depth, String passes, String endPoint, String range, List<SourceLine> sources) {}

    public record OrderLine(
            String prescriber, String registration, String since, String until, String scope, boolean holds) {}

    public record VersionLine(int number, String state, String zones, String signed, String reason) {}

    public boolean open() {
        return draft || agreed;
    }
}
