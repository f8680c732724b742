package fibril.app;

import org.jooq.DSLContext;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** A practice whose database does not answer is not well, whatever its process says. */
@Component
class RecordsHealth extends AbstractHealthIndicator {

    private final DSLContext db;

    RecordsHealth(DSLContext db) {
        super("the database does not answer");
        this.db = db;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        db.selectOne().fetch();
        health.up();
    }
}
