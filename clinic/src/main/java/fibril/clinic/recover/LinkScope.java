package fibril.clinic.recover;

import java.util.UUID;

/** How far a client's link reaches. Her consents and her appointments belong to both. */
public sealed interface LinkScope {

    UUID about();

    /** The after-care and the check-ins of one session. */
    record AfterCare(UUID session) implements LinkScope {
        @Override
        public UUID about() {
            return session;
        }
    }

    /** The questions and the texts of one visit that is still to come. */
    record BeforeVisit(UUID appointment) implements LinkScope {
        @Override
        public UUID about() {
            return appointment;
        }
    }
}
