package fibril.clinic.booking.store;

import static fibril.clinic.database.schema.Tables.VISIT_REQUEST;

import fibril.clinic.booking.VisitRequest;
import fibril.clinic.booking.VisitRequests;
import fibril.clinic.database.schema.tables.records.VisitRequestRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlVisitRequests implements VisitRequests {

    private final DSLContext db;

    public SqlVisitRequests(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(VisitRequest r) {
        db.insertInto(VISIT_REQUEST)
                .set(VISIT_REQUEST.ID, r.id())
                .set(VISIT_REQUEST.SENT_AT, r.sentAt())
                .set(VISIT_REQUEST.NAME, r.name())
                .set(VISIT_REQUEST.EMAIL, r.email())
                .set(VISIT_REQUEST.PHONE, r.phone())
                .set(VISIT_REQUEST.CONCERN, r.concern())
                .set(VISIT_REQUEST.AREA, r.area())
                .set(VISIT_REQUEST.TIMES, r.times())
                .set(VISIT_REQUEST.PHOTOGRAPH, r.photographName())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public Optional<VisitRequest> find(UUID id) {
        return db.selectFrom(VISIT_REQUEST).where(VISIT_REQUEST.ID.eq(id)).fetchOptional(SqlVisitRequests::request);
    }

    @Override
    public List<VisitRequest> waiting() {
        return db.selectFrom(VISIT_REQUEST)
                .orderBy(VISIT_REQUEST.SENT_AT, VISIT_REQUEST.ID)
                .fetch(SqlVisitRequests::request);
    }

    @Override
    public List<VisitRequest> sentBefore(Instant until) {
        return db.selectFrom(VISIT_REQUEST)
                .where(VISIT_REQUEST.SENT_AT.lt(until))
                .orderBy(VISIT_REQUEST.SENT_AT, VISIT_REQUEST.ID)
                .fetch(SqlVisitRequests::request);
    }

    @Override
    public boolean remove(UUID id) {
        return db.deleteFrom(VISIT_REQUEST).where(VISIT_REQUEST.ID.eq(id)).execute() == 1;
    }

    private static VisitRequest request(VisitRequestRecord row) {
        return new VisitRequest(
                row.getId(),
                row.getSentAt(),
                row.getName(),
                row.getEmail(),
                row.getPhone(),
                row.getConcern(),
                row.getArea(),
                row.getTimes(),
                row.getPhotograph());
    }
}
