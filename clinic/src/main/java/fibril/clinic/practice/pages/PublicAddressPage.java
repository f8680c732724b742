package fibril.clinic.practice.pages;

import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /settings/public-address shows: the address, and what works with it and what does not. */
public record PublicAddressPage(Form form, String was, List<Finding> findings) {

    public PublicAddressPage {
        findings = List.copyOf(findings);
    }

    public record Finding(Mark mark, String state, String means) {}
}
