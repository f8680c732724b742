package fibril.clinic.plan.pages;

import fibril.clinic.web.ClientHead;
import java.util.List;

/** How a client's consents stand, and every one ever given. */
public record ConsentsPage(
        ClientHead head, String base, List<CoursesPage.ConsentLine> now, List<CoursesPage.ConsentLine> all) {}
