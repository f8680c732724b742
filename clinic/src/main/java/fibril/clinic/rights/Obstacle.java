package fibril.clinic.rights;

import fibril.clinic.recover.Flag;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.Session;

/** Why something of a client may not go now. */
public sealed interface Obstacle {

    /** A red flag that nobody has closed. */
    record OpenFlag(Flag flag) implements Obstacle {}

    /** A report to an authority or a maker has not gone out. */
    record ReportOwed(Flag flag) implements Obstacle {}

    record UnfinishedSession(Session session) implements Obstacle {}

    record OnHold(LegalHold hold) implements Obstacle {}

    /** While it stands somewhere, the list that says where must stay too: only the end waits for this. */
    record StillShown(PhotographUse use) implements Obstacle {}
}
