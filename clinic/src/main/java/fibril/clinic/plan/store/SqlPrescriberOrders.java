package fibril.clinic.plan.store;

import static fibril.clinic.database.schema.Tables.PRESCRIBER_ORDER;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.PrescriberOrderRecord;
import fibril.clinic.plan.PrescriberOrder;
import fibril.clinic.plan.PrescriberOrders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlPrescriberOrders implements PrescriberOrders {

    private final DSLContext db;
    private final Versions<PrescriberOrderRecord> versions;

    public SqlPrescriberOrders(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, PRESCRIBER_ORDER, "prescriber's order");
    }

    @Override
    public void add(PrescriberOrder o) {
        PrescriberOrderRecord row = versions.row(o.id(), o.provenance());
        row.setCourse(o.courseOrNull());
        row.setPrescriber(o.prescriber());
        row.setRegistration(o.registration());
        row.setSinceOn(o.since());
        row.setUntilOn(o.until());
        row.setScope(o.scope());
        versions.add(row);
    }

    @Override
    public Optional<PrescriberOrder> find(UUID id) {
        return newest(PRESCRIBER_ORDER.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<PrescriberOrder> ofCourse(UUID course) {
        return newest(PRESCRIBER_ORDER.COURSE.eq(course));
    }

    @Override
    public List<PrescriberOrder> standing() {
        return newest(PRESCRIBER_ORDER.COURSE.isNull());
    }

    private List<PrescriberOrder> newest(Condition wanted) {
        return db.selectFrom(PRESCRIBER_ORDER)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(PRESCRIBER_ORDER.SINCE_ON.desc(), PRESCRIBER_ORDER.ID)
                .fetch(SqlPrescriberOrders::order);
    }

    private static PrescriberOrder order(PrescriberOrderRecord row) {
        return new PrescriberOrder(
                row.getId(),
                row.getCourse(),
                row.getPrescriber(),
                row.getRegistration(),
                row.getSinceOn(),
                row.getUntilOn(),
                row.getScope(),
                Versions.provenance(row));
    }
}
