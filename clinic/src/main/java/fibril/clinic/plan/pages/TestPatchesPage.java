package fibril.clinic.plan.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/** A client's test patches, and the form for a new one. */
public record TestPatchesPage(
        ClientHead head,
        String address,
        List<Line> patches,
        List<Choice> areas,
        List<Choice> results,
        String today,
        String readFrom,
        Form form) {

    public record Line(
            String address,
            String what,
            Mark mark,
            String state,
            String note,
            String decision,
            String placed,
            int version,
            boolean open,
            Form form) {}
}
