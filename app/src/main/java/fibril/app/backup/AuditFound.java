package fibril.app.backup;

import fibril.clinic.database.SqliteFile;
import fibril.clinic.practice.Checkpoint;
import fibril.clinic.practice.store.SqlAuditTrail;
import java.util.List;

/** What the audit of a practice's file turned out to be. Records from before there was a chain have none to walk. */
record AuditFound(String words, List<String> faults) {

    static AuditFound in(SqliteFile database, List<Checkpoint> checkpoints) {
        if (!database.rows().containsKey("audit_detail")) {
            List<String> faults = checkpoints.isEmpty()
                    ? List.of()
                    : List.of("audit: these records are older than the chain, and a checkpoint speaks of it");
            return new AuditFound("an audit from before it was chained", faults);
        }
        return of(database.dsl().transactionResult(reading -> SqlAuditTrail.walked(reading.dsl(), checkpoints)));
    }

    static AuditFound of(SqlAuditTrail trail) {
        return new AuditFound("%,d events in the audit".formatted(trail.events()), trail.faults());
    }
}
