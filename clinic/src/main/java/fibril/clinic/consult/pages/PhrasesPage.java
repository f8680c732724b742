package fibril.clinic.consult.pages;

import fibril.clinic.web.Form;
import java.util.List;

/** What /settings/phrases shows. */
public record PhrasesPage(List<String> phrases, Form form) {

    public PhrasesPage {
        phrases = List.copyOf(phrases);
    }
}
