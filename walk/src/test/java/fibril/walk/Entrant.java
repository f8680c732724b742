package fibril.walk;

import fibril.clinic.practice.AssistantsRead;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import java.util.Locale;
import java.util.Set;

/** Who comes in: each role, and an assistant where the practice lets assistants read clinical pages. */
enum Entrant {
    OWNER(Role.OWNER),
    PRACTITIONER(Role.PRACTITIONER),
    ASSISTANT(Role.ASSISTANT),
    READER(Role.ASSISTANT),
    AUDITOR(Role.AUDITOR);

    private final Role role;

    Entrant(Role role) {
        this.role = role;
    }

    /** Somebody new in a practice that has it set as it has to be for her. */
    Visitor signedIn(Practice practice) {
        letAssistantsRead(practice, this == READER ? AssistantsRead.CLINICAL_PAGES : AssistantsRead.NOTHING);
        return Visitor.signedIn(practice, role);
    }

    /** Whether a line of routes.csv or a route lets her in, by its words. */
    boolean isAmong(Set<String> enter) {
        return enter.contains("anyone")
                || enter.contains(role.name().toLowerCase(Locale.ROOT))
                || enter.contains(name().toLowerCase(Locale.ROOT));
    }

    static void letAssistantsRead(Practice practice, AssistantsRead what) {
        practice.set(Settings.ASSISTANTS_READ, what.name());
    }
}
