package fibril.clinic.practice;

/** What somebody who works here may do. */
public enum Role {
    /** Runs the practice: staff, settings, and all a practitioner may. */
    OWNER,
    /** Treats: every clinical page. */
    PRACTITIONER,
    /** Books and types check-ins; sees no clinical notes or photographs. */
    ASSISTANT,
    /** Reads the audit and nothing else. */
    AUDITOR;

    public boolean treats() {
        return this == OWNER || this == PRACTITIONER;
    }
}
