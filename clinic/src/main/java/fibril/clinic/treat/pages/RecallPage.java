package fibril.clinic.treat.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /lots shows: who got a lot, how to reach them, and who was told. */
public record RecallPage(
        String lot,
        boolean asked,
        List<Line> lines,
        String people,
        String told,
        String csv,
        List<Choice> ways,
        List<Choice> outcomes,
        Form form) {

    /** One session of somebody; {@code client} is empty where this reader may not tell her, being locked. */
    public record Line(
            String client,
            String name,
            String href,
            String when,
            String session,
            String sessionHref,
            String item,
            String operator,
            String phone,
            String email,
            String note,
            Mark mark,
            String told) {}

    public RecallPage {
        lines = List.copyOf(lines);
        ways = List.copyOf(ways);
        outcomes = List.copyOf(outcomes);
    }
}
