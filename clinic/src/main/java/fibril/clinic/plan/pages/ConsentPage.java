package fibril.clinic.plan.pages;

import fibril.clinic.plan.Paragraphs.Part;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/** One consent as it was signed. */
public record ConsentPage(
        ClientHead head,
        String address,
        String kindWord,
        Mark mark,
        String state,
        List<Part> parts,
        String signedBy,
        String signedOn,
        String takenBy,
        String guardian,
        String interpreter,
        String drawing,
        String version,
        String hash,
        String withdrawnWhy,
        boolean withdrawable,
        int recordVersion,
        String today,
        Form form) {}
