package fibril.clinic.rights.pages;

import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /locked/{client} shows: a locked record, what went, until when it stays, and what the owner can do. */
public record LockedPage(
        String name,
        String href,
        List<Fact> facts,
        List<String> gone,
        Mark mark,
        String state,
        List<ErasurePage.Hindrance> hindrances,
        ErasurePage.Hold hold,
        List<Use> uses,
        boolean mayEnd,
        List<RecordSheet.Section> sections,
        String today,
        Form form) {

    public LockedPage {
        facts = List.copyOf(facts);
        gone = List.copyOf(gone);
        hindrances = List.copyOf(hindrances);
        uses = List.copyOf(uses);
        sections = List.copyOf(sections);
    }

    public record Fact(String label, String value) {}

    /** A photograph that still stands somewhere. */
    public record Use(String id, String text, String down, String from) {}
}
