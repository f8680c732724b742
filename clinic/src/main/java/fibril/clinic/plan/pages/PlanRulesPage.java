package fibril.clinic.plan.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.List;

/** What the practice asks for before a course may begin, and the standing orders it has. */
public record PlanRulesPage(
        List<Choice> orderChoices,
        List<Choice> patchChoices,
        List<CoursePage.OrderLine> orders,
        Form form,
        Form order) {}
