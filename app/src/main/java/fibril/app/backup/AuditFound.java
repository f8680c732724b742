package fibril.app.backup;

import fibril.clinic.database.Records;
import fibril.clinic.practice.Checkpoint;
import fibril.clinic.practice.store.SqlAuditTrail;
import java.util.List;

/** What the audit of a practice's records turned out to be. Records from before there was a chain have none to walk. */
record AuditFound(String words, List<String> faults) {

    static AuditFound in(Records database, List<Checkpoint> checkpoints) {
        if (!database.rows().containsKey("audit_detail")) {
            List<String> faults = checkpoints.isEmpty()
                    ? List.of()
                    : List.of("audit: these records are older than the chain, and a checkpoint speaks of it");
            return new AuditFound("an audit from before it was chained", faults);
        }
        SqlAuditTrail trail = database.atOneMoment(moment -> SqlAuditTrail.walked(moment, checkpoints));
        return new AuditFound("%,d events in the audit".formatted(trail.events()), trail.faults());
    }
}
