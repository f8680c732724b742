package fibril.clinic.plan.pages;

import fibril.clinic.plan.Paragraphs.Part;
import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import java.util.List;

/** The texts a client is asked to consent to, each answered on its own, with one signature under those agreed to. */
public record ConsentAskPage(
        ClientHead head,
        String base,
        String course,
        String draftNote,
        String draftHref,
        List<Asked> asked,
        List<Choice> answers,
        boolean guardianNeeded,
        Named guardian,
        Named interpreter,
        String companions,
        String statement,
        Form form) {

    /** Who is written down on the consent, and who is named for this client and how they are reached. */
    public record Named(String value, String known) {}

    public record Asked(String kind, String kindWord, String hash, List<Part> parts, String state) {}
}
