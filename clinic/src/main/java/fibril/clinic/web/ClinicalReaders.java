package fibril.clinic.web;

import fibril.clinic.practice.AssistantsRead;
import fibril.clinic.practice.Settings;
import org.springframework.stereotype.Component;

/** Who reads clinical notes and photographs: whoever treats, and assistants where the practice lets them. */
@Component
public class ClinicalReaders {

    private final Settings settings;

    public ClinicalReaders(Settings settings) {
        this.settings = settings;
    }

    public boolean has(SignedIn who) {
        return switch (who.role()) {
            case OWNER, PRACTITIONER -> true;
            case ASSISTANT -> AssistantsRead.of(settings) == AssistantsRead.CLINICAL_PAGES;
            case AUDITOR -> false;
        };
    }
}
