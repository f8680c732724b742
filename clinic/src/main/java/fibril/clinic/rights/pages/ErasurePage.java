package fibril.clinic.rights.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.SourceLine;
import java.util.List;

/** What /clients/{client}/erasure shows: what stands against it, what goes now, what is locked and until when. */
public record ErasurePage(
        ClientHead head,
        String href,
        List<Hindrance> hindrances,
        Hold hold,
        List<String> goesNow,
        List<Choice> photographs,
        List<String> isLocked,
        String until,
        String why,
        SourceLine source,
        List<Choice> askers,
        Form form) {

    public ErasurePage {
        hindrances = List.copyOf(hindrances);
        goesNow = List.copyOf(goesNow);
        photographs = List.copyOf(photographs);
        isLocked = List.copyOf(isLocked);
        askers = List.copyOf(askers);
    }

    /** Something that stands against it, with the page that deals with it; {@code href} may be empty. */
    public record Hindrance(String text, String href) {}

    /** Where a hold is set or lifted. {@code standing} is empty where there is none. */
    public record Hold(String action, String standing, String lift) {}
}
