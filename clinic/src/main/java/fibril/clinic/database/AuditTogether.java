package fibril.clinic.database;

import org.jooq.DSLContext;

/** Version 203: many events may be counted at once and written one after the other, as long as the chain is whole. */
final class AuditTogether extends JavaStep {

    AuditTogether() {
        super("203", "audit together");
    }

    @Override
    void take(DSLContext db) {
        AuditGuards.putUp(db);
    }
}
