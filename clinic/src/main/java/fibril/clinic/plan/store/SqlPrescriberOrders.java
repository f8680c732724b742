package fibril.clinic.plan.store;

import static fibril.clinic.database.schema.Tables.PRESCRIBER_ORDER;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.tables.records.PrescriberOrderRecord;
import fibril.clinic.plan.PrescriberOrder;
import fibril.clinic.plan.PrescriberOrders;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Repository;

@Repository
public class SqlPrescriberOrders implements PrescriberOrders {

    private static final fibril.clinic.database.schema.tables.PrescriberOrder OTHER = PRESCRIBER_ORDER.as("other");

    private final DSLContext db;

    public SqlPrescriberOrders(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(PrescriberOrder o) {
        PrescriberOrderRecord row = db.newRecord(PRESCRIBER_ORDER);
        row.setId(o.id());
        row.setVersion(o.provenance().version());
        row.setAuthor(o.provenance().author());
        row.setWrittenAt(o.provenance().at());
        row.setReason(o.provenance().reason());
        row.setCourse(o.courseOrNull());
        row.setPrescriber(o.prescriber());
        row.setRegistration(o.registration());
        row.setSinceOn(o.since());
        row.setUntilOn(o.until());
        row.setScope(o.scope());
        try {
            row.insert();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("prescriber's order", o.provenance().version());
        }
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
                .and(PRESCRIBER_ORDER.VERSION.eq(
                        select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(PRESCRIBER_ORDER.ID))))
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
                new Provenance(row.getVersion(), row.getAuthor(), row.getWrittenAt(), row.getReason()));
    }
}
