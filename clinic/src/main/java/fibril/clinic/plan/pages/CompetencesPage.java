package fibril.clinic.plan.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/** Who may treat with which pen; {@code ending} is the line whose ending was just refused, or empty. */
public record CompetencesPage(
        List<Line> lines, List<Choice> operators, List<Choice> devices, Form form, String ending) {

    public record Line(
            String id,
            String operator,
            String device,
            String since,
            String until,
            String evidence,
            Mark mark,
            int version) {}
}
