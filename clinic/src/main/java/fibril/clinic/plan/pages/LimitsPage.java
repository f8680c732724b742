package fibril.clinic.plan.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.SourceLine;
import java.util.List;

/** The clinic's own limits: what is set now, beside what sources say, and the form that sets one. */
public record LimitsPage(String title, String lead, String action, List<Line> lines, List<Choice> choices, Form form) {

    public record Line(String name, String now, String sourcesSay, List<String> changes, List<SourceLine> sources) {}
}
