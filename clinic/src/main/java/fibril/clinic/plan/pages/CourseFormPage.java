package fibril.clinic.plan.pages;

import fibril.clinic.plan.pages.forecast.Beside;
import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.MapArea;
import fibril.clinic.web.SourceLine;
import java.util.List;

/** What the form of a course shows: the choice of concern, pen and areas, and below it the plan made of them. */
public record CourseFormPage(
        ClientHead head,
        String chooseAction,
        String action,
        String key,
        int version,
        Form form,
        String concern,
        String device,
        List<Choice> concerns,
        List<Choice> devices,
        List<MapArea> areas,
        int tone,
        List<ZoneFields> zones,
        List<String> notPlanned,
        String sessions,
        String spacingDays,
        String sessionsHint,
        String spacingHint,
        List<SourceLine> spacingSources,
        LabelPanel label,
        Beside forecast,
        String labelAction,
        List<Choice> numbings,
        String numbingHint,
        boolean ready) {

    /** One zone with its fields, and what sources and limits say about it. */
    public record ZoneFields(
            String area,
            String name,
            String depth,
            String passes,
            String step,
            String most,
            String hint,
            List<Opinion> opinions,
            List<SourceLine> sources,
            List<String> clinicChanges) {}

    /** One source's depth for an area. */
    public record Opinion(String range, String what, String url, String weight) {}

    public boolean isCorrection() {
        return version > 0;
    }
}
